import type { ApplicationGround, GroundBlock } from '../../../contract/application-grounds.ts';
import { Link } from '../../ui/navigation.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { groundTexts } from './ground.texts.ts';
import { linesOf } from './lines.ts';
import './ideas.css';
import './ground.css';

export interface GroundMatter { material: ApplicationGround['material']; prestudyId: string; ideaId: string }

/** What stands under a heading, each claim with what it rests on. */
export function GroundBlocks({ blocks, matter }: { blocks: readonly GroundBlock[]; matter: GroundMatter }) {
  return <div className="ground-blocks">{blocks.map((block, at) => <OneBlock key={`${at} ${block.kind}`} block={block} matter={matter} />)}</div>;
}

/** A text of several lines is a list, as in the document. */
function Prose({ text }: { text: string }) {
  const lines = linesOf(text);
  return lines.length > 1 ? <ul className="ground-list">{lines.map((line, at) => <li key={`${at} ${line}`}>{line}</li>)}</ul> : <p className="idea-text">{text}</p>;
}

function OneBlock({ block, matter }: { block: GroundBlock; matter: GroundMatter }) {
  const t = useTexts(groundTexts);
  const { material, prestudyId, ideaId } = matter;
  if (block.kind === 'text') return <Prose text={block.text} />;
  if (block.kind === 'claim') return <Claim block={block} matter={matter} />;
  if (block.kind === 'budget') return <p className="idea-text">{t('budget')} <Link to={`/prestudies/${prestudyId}/ideas/${ideaId}`}>{t('toBudget')}</Link></p>;
  const figure = material.figures.find(({ id }) => id === block.figureId);
  if (!figure) return <p className="idea-text"><Tag>{t('figureGone')}</Tag></p>;
  return (
    <p className="idea-text">
      {t('figure', { title: figure.practice ? t('practice', { title: figure.title }) : figure.title })} <Link to={`/prestudies/${prestudyId}/data/${figure.dataSetId}/figures/${figure.id}`}>{t('toFigure')}</Link>
    </p>
  );
}

function Claim({ block, matter: { material, prestudyId } }: { block: Extract<GroundBlock, { kind: 'claim' }>; matter: GroundMatter }) {
  const t = useTexts(groundTexts);
  return (
    <div className="ground-claim">
      <p className="idea-text">{block.text}</p>
      {block.findingIds.length === 0 ? <p className="idea-text"><Tag>{t('noEvidence')}</Tag></p> : (
        <ul className="idea-list idea-soft" aria-label={t('restsOn')}>
          {block.findingIds.map((id) => {
            const finding = material.findings.find((one) => one.id === id);
            if (!finding) return <li key={id}>{t('findingGone')}</li>;
            return (
              <li key={id}>
                <Link to={`/prestudies/${prestudyId}/analysis/findings/${id}`}>{finding.sentence === block.text ? t('theFinding') : finding.sentence}</Link> {finding.supported ? null : <Tag>{t('noEvidence')}</Tag>}
                {finding.evidence.map((line, at) => <p key={`${at} ${line}`}>{line}</p>)}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
