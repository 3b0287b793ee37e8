import { useState } from 'react';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';

const DecisionDialog = lazyPart(() => import('./DecisionDialog.tsx'), (m) => m.DecisionDialog);

/** What was decided, when, why and by whom; the latest first. */
export function DecisionLog({ prestudy, mayWrite }: { prestudy: Prestudy; mayWrite: boolean }) {
  const t = useTexts(prestudiesTexts);
  const [writing, setWriting] = useState(false);
  const replaced = new Set(prestudy.decisions.map(({ replacesId }) => replacesId));
  return (
    <Section title={t('decisions')} actions={mayWrite ? <Button kind="quiet" size="small" icon="plus" onPress={() => setWriting(true)}>{t('addDecision')}</Button> : null}>
      {prestudy.decisions.length === 0 ? <EmptyState title={t('noDecisions')} /> : (
        <RowList label={t('decisions')} rows={prestudy.decisions.map((one) => ({
          key: one.id, title: one.decision, tag: replaced.has(one.id) ? <Tag>{t('replaced')}</Tag> : null,
          about: <>{one.why ? <>{one.why}<br /></> : null}<DayText day={one.decidedOn} />{one.decidedBy ? `, ${one.decidedBy}` : null}. {t('recordedBy', { name: one.recordedByName })}</>,
        }))} />
      )}
      {writing ? <DecisionDialog prestudy={prestudy} onClose={() => setWriting(false)} /> : null}
    </Section>
  );
}
