import { useState } from 'react';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Card, OwnWords } from '../../ui/Card.tsx';
import { DayText, InstantText } from '../../ui/DayText.tsx';
import { addDays } from '../../ui/days.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Columns, Section, Stack } from '../../ui/Page.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { EmptyState, FailedState, ProgressNote, Skeleton } from '../../ui/States.tsx';
import { StepPath } from '../../ui/StepPath.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';

function ButtonSamples() {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  return (
    <Section title="Knappar">
      <ButtonRow>
        <Button kind="primary">Spara anteckningen</Button>
        <Button>Boka ett samtal</Button>
        <Button kind="quiet" icon="plus">Lägg till ett steg</Button>
        <Button kind="primary" pending>Sparar</Button>
        <Button disabled>Inte just nu</Button>
        <LinkButton to="/design" icon="path">Till planen</LinkButton>
        <Button size="small">Liten</Button>
        <Menu label="Fler val för Alba" actions={[{ key: 'a', label: 'Byt huvudcoach', onAction: () => toast({ text: 'Valt: byt huvudcoach' }) }, { key: 'b', label: 'Samordningsförbundsrepresentant', onAction: () => undefined }]} />
      </ButtonRow>
      <ButtonRow>
        <Button onPress={() => setOpen(true)}>Öppna en dialog</Button>
        <Button onPress={() => toast({ text: 'Anteckningen är sparad', undo: () => toast({ text: 'Ångrat' }) })}>Visa ett besked</Button>
      </ButtonRow>
      <Dialog title="Byt huvudcoach" open={open} onClose={() => setOpen(false)}
        actions={<><Button kind="primary" onPress={() => setOpen(false)}>Byt till Ines Falk</Button><Button onPress={() => setOpen(false)}>Avbryt</Button></>}>
        <p>Alba har haft samma coach sedan i mars. Ett byte syns i planen.</p>
      </Dialog>
    </Section>
  );
}

const steps = [
  { key: '1', label: 'Aktualiserad', state: 'done' },
  { key: '2', label: 'Kartläggning', state: 'done' },
  { key: '3', label: 'Aktiv rehabilitering', state: 'now' },
  { key: '4', label: 'Arbetslivsinriktad praktik', state: 'coming' },
  { key: '5', label: 'Uppföljning', state: 'coming' },
] as const;

function CardSamples() {
  const today = useToday();
  return (
    <Section title="Kort, egna ord och läge">
      <StepPath label="Albas väg" steps={steps} />
      <Columns
        main={(
          <Stack>
            <Card tone="next" title="Nästa steg" level={3}>
              <p>Du träffar Maja Lind <InstantText at={`${addDays(today, 3)}T12:00:00Z`} />, på Torget 4.</p>
              <ButtonRow><Button kind="primary">Jag kommer</Button><Button kind="quiet">Jag får förhinder</Button></ButtonRow>
            </Card>
            <Card title="Praktik på Växthuset" level={3} actions={<StatusTag status="active">Pågår</StatusTag>}>
              <p>Tolv timmar i veckan sedan <DayText day={addDays(today, -40)} />. Nästa uppföljning <DayText day={addDays(today, 1)} />.</p>
            </Card>
          </Stack>
        )}
        side={(
          <Stack>
            <Card tone="own-words" title="Albas mål" level={3}>
              <OwnWords who="Alba, 3 mars">Jag vill orka en hel arbetsdag och ändå ha kraft kvar till barnen.</OwnWords>
            </Card>
            <Card tone="look" title="Att titta på" level={3}><p>Ingen kontakt sedan <DayText day={addDays(today, -24)} />.</p></Card>
          </Stack>
        )} />
      <p><PersonName name="Alba Sjöström-Bergengren" to="/design" /> · <PersonName name="Maja Lind" title="coach" agency="Vellinge kommun" /></p>
      <ButtonRow>
        <Tag>Hälsa</Tag><Tag tone="own-words">Eget mål</Tag><StatusTag status="active">Pågår</StatusTag><StatusTag status="done">Klart</StatusTag>
        <StatusTag status="waiting">Inte börjat</StatusTag><StatusTag status="look">Behöver ett öga</StatusTag><StatusTag status="ended">Avslutat</StatusTag>
        <Tag>Samordningsförbundsrepresentant</Tag>
      </ButtonRow>
    </Section>
  );
}

function StateSamples() {
  const problem = new ApiProblem({ status: 409, code: 'stale-version', title: 'Någon annan har ändrat under tiden', detail: 'Läs in sidan igen och gör din ändring på den nya versionen.' });
  return (
    <Section title="Besked, tomt, hämtar och fel">
      <Notice title="Du ser det som är delat">Plan, arbete och progression från Vellinge kommun, med samtycke till 28 februari.</Notice>
      <Notice kind="warning" title="Inget som rör arbete pågår">Forskning visar att vägen blir kortare när arbete finns med tidigt.</Notice>
      <Notice kind="success">Planen är godkänd av Alba.</Notice>
      <Notice kind="error" title="Anteckningen kunde inte sparas" actions={<Button size="small">Försök igen</Button>}>Det du skrev finns kvar.</Notice>
      <EmptyState title="Inget väntar på dig" action={<Button icon="note">Skriv en anteckning</Button>}>Du har tre samtal i dag. Det som behöver göras kommer hit av sig självt.</EmptyState>
      <Skeleton />
      <FailedState error={problem} retry={() => undefined} />
      <FailedState error={new TypeError('offline')} retry={() => undefined} />
      <ProgressNote text="Räknar ihop resultatet" done={3} total={8} />
      <Disclosure title="Varför ser jag det här?"><p>Du är med i teamet, och samtycket gäller planen.</p></Disclosure>
    </Section>
  );
}

export function PartSamples() {
  return <><ButtonSamples /><CardSamples /><StateSamples /></>;
}
