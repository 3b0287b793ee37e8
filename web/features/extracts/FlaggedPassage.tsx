import type { ExtractDraft, ExtractFlag, MaskReason } from '../../../contract/extracts.ts';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { extractsTexts } from './extracts.texts.ts';
import type { FlagChoice } from './useChoices.ts';

/** One passage with the words around it, and what is to happen to it. */
export function FlaggedPassage({ flag, reasons, usual, onChoose }: {
  flag: ExtractFlag; reasons: ExtractDraft['reasons']; usual: MaskReason; onChoose: (choice: FlagChoice) => void;
}) {
  const t = useTexts(extractsTexts);
  const language = useLanguage();
  const { id: flagId, passage } = flag;
  const choose = (choice: string, reason: MaskReason = flag.reason ?? usual) => onChoose(choice === 'mask' ? { flagId, choice, reason } : { flagId, choice: 'keep' });
  return (
    <li className="flagged">
      <p className="flagged__about"><Tag>{t(`section-${flag.section}`)}</Tag>{flag.places > 1 ? <span>{t('places', { count: flag.places })}</span> : null}</p>
      <blockquote className="flagged__text">{flag.before}<mark>{passage}</mark>{flag.after}</blockquote>
      <div className="flagged__choice">
        <RadioGroup label={t('choice', { passage })} layout="row" value={flag.choice ?? ''} onChange={(choice) => choose(choice)}
          options={[{ value: 'keep', label: t('keep') }, { value: 'mask', label: t('mask') }]} />
        {flag.choice === 'mask' ? (
          <SelectField label={t('why', { passage })} value={flag.reason ?? ''}
            options={reasons.map(({ key, name, statute }) => ({ value: key, label: `${name[language]} (${statute})` }))}
            onChange={(value) => choose('mask', reasons.find(({ key }) => key === value)?.key ?? usual)} />
        ) : null}
      </div>
    </li>
  );
}
