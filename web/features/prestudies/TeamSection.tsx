import { useState } from 'react';
import type { Prestudy, PrestudyMember } from '../../../contract/prestudies.ts';
import { Button } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { partWords, prestudiesTexts } from './prestudies.texts.ts';

const AddMemberDialog = lazyPart(() => import('./AddMemberDialog.tsx'), (m) => m.AddMemberDialog);
const ChangeMemberDialog = lazyPart(() => import('./ChangeMemberDialog.tsx'), (m) => m.ChangeMemberDialog);

/** Who takes part, with what, and who did. */
export function TeamSection({ prestudy }: { prestudy: Prestudy }) {
  const t = useTexts(prestudiesTexts);
  const language = useLanguage();
  const [open, setOpen] = useState<PrestudyMember | 'new' | null>(null);
  const leads = prestudy.myPart === 'leader';
  return (
    <Section title={t('team')} actions={leads ? <Button kind="quiet" size="small" icon="plus" onPress={() => setOpen('new')}>{t('addMember')}</Button> : null}>
      <RowList label={t('team')} rows={prestudy.members.map((member) => ({
        key: member.id, title: member.name,
        tag: <Tag>{member.leftOn === null ? t(partWords[member.part]) : t('left', { day: shortDay(member.leftOn, language) })}</Tag>,
        about: <>{member.task ? <>{member.task}<br /></> : null}{member.title}, {member.agencyName}</>,
        actions: leads && member.leftOn === null ? <Button kind="quiet" size="small" label={t('editOne', { name: member.name })} onPress={() => setOpen(member)}>{t('change')}</Button> : null,
      }))} />
      {open === 'new' ? <AddMemberDialog prestudyId={prestudy.id} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? <ChangeMemberDialog prestudyId={prestudy.id} member={open} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}
