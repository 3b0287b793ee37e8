import type { BudgetSum } from '../../../contract/idea-budget.ts';
import type { IdeaContent, IdeaSection } from '../../../contract/idea-content.ts';
import type { TheoryFault } from '../../../contract/idea-theory.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { BudgetView } from './BudgetView.tsx';
import { consequenceWord, ideaWords, kindWord, likelihoodWord, theoryFaultWord } from './idea-words.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { TheoryPicture } from './TheoryPicture.tsx';
import './ideas.css';

interface PartsProps {
  section: IdeaSection;
  /** What a reader is shown; a section that they are not shown is left out. */
  content: { [S in IdeaSection]?: IdeaContent[S] | undefined };
  findings: readonly { id: string; sentence: string; weak: boolean }[];
  /** Where a finding is read; left out for those who cannot. */
  findingPath?: (id: string) => string;
  budgetSum: BudgetSum | null;
  theoryFaults?: readonly TheoryFault[];
}

/** One section of an idea, as it is read by the team and by those who have a link. */
export function IdeaParts({ section, content, findings, findingPath, budgetSum, theoryFaults = [] }: PartsProps) {
  const t = useTexts(ideasTexts);
  const nothing = <p className="idea-soft">{t('notYet')}</p>;
  const { need, targetGroup, measures = [], parties = [], theory, risks = [], budget, alternatives = [] } = content;
  switch (section) {
    case 'need': return need?.text || findings.length > 0 ? <NeedPart text={need?.text ?? ''} findings={findings} findingPath={findingPath} /> : nothing;
    case 'targetGroup': return targetGroup?.description ? <TargetGroupPart group={targetGroup} /> : nothing;
    case 'measures': return measures.length > 0
      ? <ul className="idea-list">{measures.map(({ name, about }) => <li key={name}><strong>{name}</strong>{about ? <p>{about}</p> : null}</li>)}</ul> : nothing;
    case 'parties': return parties.length > 0 ? <PartiesPart parties={parties} /> : nothing;
    case 'theory': return theory && theory.steps.length > 0 ? <Stack><TheoryPicture theory={theory} faults={theoryFaults} /><TheoryGaps faults={theoryFaults} /></Stack> : nothing;
    case 'risks': return risks.length > 0 ? <RisksPart risks={risks} /> : nothing;
    case 'budget': return budget && budgetSum && budget.staff.length > 0 ? <BudgetView budget={budget} sum={budgetSum} parties={parties} /> : nothing;
    case 'alternatives': return alternatives.length > 0
      ? <ul className="idea-list">{alternatives.map(({ text, whyNot }) => <li key={text}><strong>{text}</strong><p>{whyNot ? t('whyNot', { why: whyNot }) : t('noWhy')}</p></li>)}</ul> : nothing;
  }
}

function NeedPart({ text, findings, findingPath }: Pick<PartsProps, 'findings'> & { text: string; findingPath: PartsProps['findingPath'] | undefined }) {
  const t = useTexts(ideasTexts);
  return (
    <Stack>
      {text ? <p className="idea-text">{text}</p> : null}
      {findings.length > 0 ? (
        <>
          <h3>{t('findings')}</h3>
          <ul className="idea-list">
            {findings.map(({ id, sentence, weak }) => (
              <li key={id}>{findingPath ? <Link to={findingPath(id)}>{sentence}</Link> : sentence}{weak ? <> <span className="idea-soft">({t('findingWeak')})</span></> : null}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Stack>
  );
}

function TargetGroupPart({ group }: { group: IdeaContent['targetGroup'] }) {
  const t = useTexts(ideasTexts);
  return (
    <Stack>
      <p className="idea-text">{group.description}</p>
      {group.groups.length > 0 ? <><h3>{t('groups')}</h3><ul className="idea-list">{group.groups.map((one) => <li key={one}>{one}</li>)}</ul></> : null}
      {group.conditions.length > 0 ? (
        <>
          <h3>{t('conditions')}</h3>
          <ul className="idea-list">{group.conditions.map(({ label, question, required }) => (
            <li key={label}><strong>{label}</strong><p>{question} <span className="idea-soft">{t(required ? 'required' : 'informs')}</span></p></li>
          ))}</ul>
        </>
      ) : null}
    </Stack>
  );
}

function PartiesPart({ parties }: { parties: IdeaContent['parties'] }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  return (
    <DataTable caption={w('section-parties')} rows={parties} rowKey={({ key }) => key} columns={[
      { key: 'name', header: t('party'), cell: ({ name, isOwner }) => <>{name}{isOwner ? <> <Tag>{t('owner')}</Tag></> : null}</> },
      { key: 'kind', header: t('kind'), cell: ({ kind }) => w(kindWord(kind)) },
      { key: 'does', header: t('does'), cell: ({ does }) => does || '–' },
      { key: 'roles', header: t('roles'), cell: ({ roles }) => roles.join(', ') || '–' },
    ]} />
  );
}

function TheoryGaps({ faults }: { faults: readonly TheoryFault[] }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  if (faults.length === 0) return null;
  return <Notice kind="info" title={t('theoryGaps')}><ul>{faults.map(({ fault, keys }) => <li key={fault}>{w(theoryFaultWord(fault))}{keys.length > 1 ? ` (${keys.length})` : ''}</li>)}</ul></Notice>;
}

function RisksPart({ risks }: { risks: IdeaContent['risks'] }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  return (
    <DataTable caption={w('section-risks')} rows={risks} rowKey={({ text }) => text} columns={[
      { key: 'text', header: t('risk'), cell: ({ text }) => text },
      { key: 'weight', header: t('weight'), cell: ({ likelihood, consequence }) => `${w(likelihoodWord(likelihood))}. ${w(consequenceWord(consequence))}.` },
      { key: 'counter', header: t('counter'), cell: ({ counter }) => counter || t('noCounter') },
      { key: 'owner', header: t('riskOwner'), cell: ({ owner }) => owner || '–' },
    ]} />
  );
}
