import { analysesRoutes } from '../../../contract/analyses.ts';
import { useApiQuery } from '../../app/api.ts';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { resultsTexts } from './results.texts.ts';
import { useSurveyWords } from './survey-words.ts';

/** The findings that stand on a question: the way back from the answers to what was made of them. Those taken back are left out. */
export function FindingsOnQuestion({ prestudyId, questionId }: { prestudyId: string; questionId: string }) {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const { data } = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  const standing = data?.items.filter(({ withdrawnOn, evidence }) => withdrawnOn === null && evidence.some(({ kind, sourceId }) => kind === 'question' && sourceId === questionId)) ?? [];
  if (standing.length === 0) return null;
  return (
    <div className="survey-result__findings">
      <h4>{t('findingsOn')}</h4>
      <ul>
        {standing.map(({ id, sentenceSv, sentenceEn }) => (
          <li key={id}><Link to={`/prestudies/${prestudyId}/analysis/findings/${id}`}>{say({ sv: sentenceSv, en: sentenceEn })}</Link></li>
        ))}
      </ul>
    </div>
  );
}
