import type { RetentionRuleInUse } from '../../../contract/retention.ts';
import { Card } from '../../ui/Card.tsx';
import { exactDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { retentionTexts } from './retention.texts.ts';

/** The rule that one's own agency goes by, with what it rests on. */
export function RuleCard({ rule }: { rule: RetentionRuleInUse }) {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  const { keepYears, plan, standing } = rule;
  return (
    <Card title={`${t('rule')}: ${rule.name[language]}`}>
      <DescriptionList items={[
        { term: t('time'), value: keepYears === null ? t('keepNone') : t('keepYears', { count: keepYears }) },
        { term: t('statute'), value: rule.statute },
        ...(plan ? [{ term: t('plan'), value: t('planWords', { document: plan.document, day: exactDay(plan.decidedOn, language) }) }] : []),
        { term: t('exceptions'), value: rule.exceptions[language] },
      ]} />
      {standing.note ? <Notice title={t('unverified')}>{standing.note[language]}</Notice> : null}
      <Disclosure title={t('source')}>{t('checkedOn', { source: rule.source, day: exactDay(rule.checkedOn, language) })}</Disclosure>
    </Card>
  );
}
