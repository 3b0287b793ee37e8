import { Button as AriaButton } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './Icon.tsx';
import { localeOf, useLanguage } from './language.ts';
import './Menu.css';

export interface MenuAction {
  key: string;
  label: string;
  onAction: () => void;
}

/** Choices that are seldom needed, behind one button. What is often needed has a button of its own. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <MenuTrigger>
        <AriaButton className="icon-button" aria-label={label}><Icon name="more" /></AriaButton>
        <Popover className="menu-popover" placement="bottom end">
          <AriaMenu className="menu" onAction={(key) => actions.find((action) => action.key === key)?.onAction()}>
            {actions.map((action) => <MenuItem key={action.key} id={action.key} className="menu__item">{action.label}</MenuItem>)}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  );
}
