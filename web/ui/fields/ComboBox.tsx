import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Button as AriaButton } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../Icon.tsx';
import { localeOf, useLanguage } from '../language.ts';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import type { FieldBase } from './FieldShell.tsx';
import type { Option } from './SelectField.tsx';
import './fields.css';
import '../Menu.css';

export interface ComboBoxProps extends FieldBase {
  options: readonly Option[];
  /** The chosen option's value, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** What is typed; give both to fetch the options from the server as one types. Without them the options given are filtered here. */
  typed?: string | undefined;
  onTyped?: ((text: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
}

/** Finds one among many as one types: a person, an agency, an employer. */
export function ComboBox({ label, description, error, optional, id, options, value, onChange, typed, onTyped, onBlur }: ComboBoxProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <AriaComboBox className={`field${error ? ' field--wrong' : ''}`} menuTrigger="input" allowsEmptyCollection isInvalid={Boolean(error)} isRequired={!optional}
        validationBehavior="aria" value={value} onChange={(key) => onChange(key === null ? null : String(key))}
        {...(onTyped ? { inputValue: typed ?? '', onInputChange: onTyped, defaultFilter: () => true } : {})}
        {...(onBlur ? { onBlur } : {})} {...(id ? { id } : {})}>
        <Label className="field__label">{label}{optional ? <span className="field__optional"> ({t('optional')})</span> : null}</Label>
        {description ? <Text slot="description" className="field__description">{description}</Text> : null}
        {error ? <Text slot="errorMessage" className="field__error"><Icon name="error" />{error}</Text> : null}
        <div className="control-row">
          <Input className="control" autoComplete="off" placeholder={t('typeToSearch')} />
          <AriaButton className="icon-button"><Icon name="chevronDown" /></AriaButton>
        </div>
        <Popover className="menu-popover combo-popover">
          <ListBox className="menu" items={options.map((option) => ({ id: option.value, ...option }))} renderEmptyState={() => <div className="menu__empty">{t('noHits')}</div>}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className="menu__item">
                <Text slot="label">{option.label}</Text>
                {option.about ? <Text slot="description" className="menu__about">{option.about}</Text> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  );
}
