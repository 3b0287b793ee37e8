import type { Reader } from '../../../contract/access-log.ts';
import { formatTime } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { accessLogTexts } from './access-log.texts.ts';
import { looksInWords } from './look-words.ts';
import './access-log.css';

function useWhen(): (reader: Reader) => string {
  const t = useTexts(accessLogTexts);
  const language = useLanguage();
  return ({ firstAt, lastAt }) => {
    const [from, to] = [formatTime(firstAt, language), formatTime(lastAt, language)];
    return from === to ? t('at', { time: from }) : t('between', { from, to });
  };
}

function ReaderRow({ reader }: { reader: Reader }) {
  const t = useTexts(accessLogTexts);
  const when = useWhen();
  const whence = [reader.title, reader.unitName, reader.agencyName].filter(Boolean).join(', ');
  return (
    <li className={reader.emergency ? 'reader reader--emergency' : 'reader'}>
      <div className="reader__who">
        <strong>{reader.name ?? t('operator')}</strong>
        {reader.emergency ? <StatusTag status="look">{t('emergency')}</StatusTag> : null}
      </div>
      {whence === '' ? null : <div className="reader__about">{whence}</div>}
      <p className="reader__what">{looksInWords(reader.looks, t).join(' ')}</p>
      <div className="reader__about">{[...reader.reasons.map((reason) => t(`reason-${reason}`)), when(reader)].join(' ')}</div>
    </li>
  );
}

/** Those who read or wrote on one day: who, from where, what, and why they could. */
export function ReaderList({ readers, label }: { readers: readonly Reader[]; label: string }) {
  return (
    <ul className="readers" aria-label={label}>
      {readers.map((reader) => <ReaderRow key={`${reader.staffId ?? ''} ${reader.agencyName ?? ''} ${reader.unitName ?? ''}`} reader={reader} />)}
    </ul>
  );
}
