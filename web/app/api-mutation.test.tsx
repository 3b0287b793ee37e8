import { screen } from '@testing-library/react';
import { useState } from 'react';
import { it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '../../contract/route.ts';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useApiMutation } from './api.ts';
import { answerWith } from './fake-api.ts';
import { showPage } from './show-page.tsx';

const removeNote = defineRoute({
  method: 'DELETE', path: '/notes/:noteId', tag: 'sessions', summary: 'Removes a note', access: 'note.write',
  params: z.object({ noteId: z.string() }), status: 204, errors: [],
});

const agencyId = '0198c0de-0000-7000-8000-000000000001';
const coach = { kind: 'staff', id: agencyId, name: 'Fia Kassman', role: 'coach', title: 'Coach', agencyId, agencyName: 'Granviks kommun' } as const;

function Note({ onGone }: { onGone: () => void }) {
  const toast = useToast();
  const remove = useApiMutation(removeNote);
  const press = () => {
    remove.mutate({ params: { noteId: 'n' } }, { onSuccess: () => toast({ text: 'Anteckningen är borta' }) });
    onGone();
  };
  return <Button onPress={press}>Ta bort</Button>;
}

function Notes() {
  const [isThere, setIsThere] = useState(true);
  return isThere ? <Note onGone={() => setIsThere(false)} /> : <p>Inga anteckningar</p>;
}

it('says that a deed is done, though the row that it was pressed in has gone meanwhile', async () => {
  await answerWith({ 'DELETE /api/v1/notes/n': { status: 204 } });
  const user = showPage(Notes, { path: '/', at: '/', person: coach });
  await user.click(await screen.findByRole('button', { name: 'Ta bort' }));
  await screen.findByText('Inga anteckningar');
  await screen.findByText('Anteckningen är borta');
});
