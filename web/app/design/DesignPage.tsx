import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Page, PageHeader, Stack } from '../../ui/Page.tsx';
import { ChartSamples } from './ChartSamples.tsx';
import { FieldSamples } from './FieldSamples.tsx';
import { ListSamples } from './ListSamples.tsx';
import { PartSamples } from './PartSamples.tsx';

const FormSample = lazyPart(() => import('./FormSample.tsx'), (m) => m.FormSample);

type Look = 'system' | 'light' | 'dark';
const looks: readonly { look: Look; label: string }[] = [
  { look: 'system', label: 'Som datorn' },
  { look: 'light', label: 'Ljust' },
  { look: 'dark', label: 'Mörkt' },
];

function showLook(look: Look): void {
  if (look === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = look;
}

/** Every part of the design system in every state, with invented people and the longest words. For those who build. */
export function DesignPage() {
  const [look, setLook] = useState<Look>('system');
  return (
    <Page>
      <PageHeader title="Delarna i Samsteg" lede="Varje del i varje läge, med påhittade personer och långa ord. Sidan är till för den som bygger."
        back={{ to: '/', label: 'Till startsidan' }}
        actions={looks.map((one) => (
          <Button key={one.look} size="small" pressed={look === one.look} onPress={() => {
            setLook(one.look);
            showLook(one.look);
          }}>{one.label}</Button>
        ))} />
      <Stack gap="wide">
        <PartSamples />
        <ListSamples />
        <ChartSamples />
        <FieldSamples />
        <FormSample />
      </Stack>
    </Page>
  );
}
