import type { Programme } from '../../../contract/programmes.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { FactList } from './FactList.tsx';
import { programmesTexts } from './programmes.texts.ts';

/** Who takes part, what each answers for, which professions are in the team, and what is proposed to be shared. */
export function ProgrammeParties({ programme }: { programme: Programme }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const { model } = programme;
  const nameOf = (key: string) => model.parties.find((party) => party.key === key)?.name[language] ?? key;
  const agenciesOf = (key: string) => programme.parties.filter(({ partyKey }) => partyKey === key).map(({ agencyName }) => agencyName).join(', ');
  return (
    <>
      <Section title={t('parties')}>
        <FactList label={t('parties')} facts={model.parties.map((party) => ({
          key: party.key, text: <strong>{party.name[language]}</strong>, basis: party,
          about: (
            <>
              {agenciesOf(party.key) ? t('isAgency', { names: agenciesOf(party.key) }) : t('noAgency')}
              {party.responsibilities.map((one) => <span key={one.text.sv}><br />{one.text[language]}</span>)}
            </>
          ),
        }))} />
      </Section>
      {model.teamRoles.length > 0 ? (
        <Section title={t('roles')}>
          <FactList label={t('roles')} facts={model.teamRoles.map((role) => ({ key: role.key, text: t('roleFrom', { role: role.label[language], party: nameOf(role.party) }), basis: role }))} />
        </Section>
      ) : null}
      {model.sharing.length > 0 ? (
        <Section title={t('sharing')} lede={t('sharingLede')}>
          <FactList label={t('sharing')} facts={model.sharing.map((way) => ({
            key: `${way.from}-${way.to.join('-')}`, text: t('shareWay', { from: nameOf(way.from), to: way.to.map(nameOf).join(', ') }),
            about: `${way.purpose[language]} ${t('shareMonths', { count: way.validMonths })}.`, basis: way,
          }))} />
        </Section>
      ) : null}
    </>
  );
}
