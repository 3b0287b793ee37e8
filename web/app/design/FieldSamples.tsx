import { useState } from 'react';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/fields/Choices.tsx';
import { ComboBox } from '../../ui/fields/ComboBox.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { ScaleField } from '../../ui/fields/ScaleField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { FileField } from '../../ui/fields/FileField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Section, Stack } from '../../ui/Page.tsx';

const agencies = [
  { value: 'kommun', label: 'Vellinge kommun', about: 'Socialtjänst och vuxenutbildning' },
  { value: 'region', label: 'Region Skåne' },
  { value: 'af', label: 'Arbetsförmedlingen' },
] as const;
const people = [
  { value: '1', label: 'Alba Sjöström-Bergengren', about: 'Aktiv rehabilitering' },
  { value: '2', label: 'Bo Ek', about: 'Kartläggning' },
] as const;

/** Every control: empty, filled, wrong and locked. */
export function FieldSamples() {
  const [text, setText] = useState('');
  const [number, setNumber] = useState<number | null>(7.5);
  const [day, setDay] = useState('');
  const [one, setOne] = useState('region');
  const [some, setSome] = useState<readonly string[]>(['kommun']);
  const [yes, setYes] = useState(false);
  const [rating, setRating] = useState<number | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  return (
    <Section title="Fält">
      <Stack gap="wide">
        <TextField label="Namn på handledaren" description="Den som Alba vänder sig till på arbetsplatsen." value={text} onChange={setText} />
        <FileField label="Tabell" description="CSV eller XLSX." accept=".csv,.xlsx" file={null} onChoose={() => undefined} />
        <TextField label="Telefon" optional type="tel" width="short" value="070-174 06 05" onChange={() => undefined} />
        <TextField label="E-post" error="Skriv en e-postadress, till exempel namn@exempel.se." value="alba" onChange={() => undefined} />
        <TextField label="Samordningsförbundsrepresentantens ärendebeteckning" disabled value="Låst" onChange={() => undefined} />
        <TextArea label="Anteckning" maxLength={200} value={text} onChange={setText} />
        <NumberField label="Arbetstid" unit="timmar i veckan" value={number} onChange={setNumber} />
        <DateField label="Startdag" value={day} onChange={setDay} />
        <DateField label="Slutdag" error="Skriv ett datum, till exempel 2026-11-24." value="32 november" onChange={() => undefined} />
        <SelectField label="Myndighet" value={one} onChange={setOne} options={agencies} />
        <RadioGroup label="Vem har det samlade ansvaret?" value={one} onChange={setOne} options={agencies} />
        <RadioGroup label="Är anpassningen på plats?" error="Välj ett av alternativen." layout="row" value="" onChange={() => undefined} options={[{ value: 'y', label: 'Ja' }, { value: 'n', label: 'Nej' }]} />
        <CheckboxGroup label="Dela med" description="Alba har sagt ja till de här." value={some} onChange={setSome} options={agencies} />
        <Checkbox label="Alba har läst och håller med" description="Det syns i planen." value={yes} onChange={setYes} />
        <ScaleField label="Hur stark är din tro på att du kommer i arbete?" lowest="ingen alls" highest="mycket stark" value={rating} onChange={setRating} />
        <ComboBox label="Deltagare" options={people} value={person} onChange={setPerson} />
      </Stack>
    </Section>
  );
}
