import { recordKinds } from '../../../contract/consents.ts';
import type { Disclosure } from '../../../contract/consents.ts';
import { disclosuresRoutes, setLimit } from '../../../contract/disclosures.ts';
import { Button } from '../../ui/Button.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation } from '../api.ts';
import { sharingTexts } from './sharing.texts.ts';

interface TakeBackSetProps {
  caseId: string;
  /** What was given: the reader's own agency's, to one agency, none of it taken back. */
  given: readonly Disclosure[];
  /** The kind of records in words: “Samtal eller anteckning”. */
  what: string;
}

const isKind = (kind: string): kind is (typeof recordKinds)[number] => (recordKinds as readonly string[]).includes(kind);

/** Takes back several records from one agency at once; one press on undo gives them again, while the way is open. Nothing for one alone. */
export function TakeBackSet({ caseId, given, what }: TakeBackSetProps) {
  const t = useTexts(sharingTexts);
  const toast = useToast();
  const takeBack = useApiMutation(disclosuresRoutes.takeBackDisclosures);
  const disclose = useApiMutation(disclosuresRoutes.discloseRecords);
  const [first] = given;
  if (!first || given.length < 2) return null;
  const name = first.toAgencyName;
  const records = given.flatMap(({ recordKind, recordId }) => (isKind(recordKind) ? [{ recordKind, recordId }] : []));
  const again = given.every(({ open }) => open) && records.length <= setLimit
    ? () => disclose.mutate({ params: { caseId }, body: { records, toAgencyIds: [first.toAgencyId] } }) : undefined;
  const text = [t('takenSet', { count: given.length, name }), given.some(({ filed }) => filed !== null) ? t('takenSetFiled', { name }) : ''].filter(Boolean).join('. ');
  const error = takeBack.error ?? disclose.error;
  return (
    <div className="cell-stack">
      <Button size="small" pending={takeBack.isPending} label={t('takeBackSetLabel', { count: given.length, what, name })}
        onPress={() => takeBack.mutate({ params: { caseId }, body: { disclosureIds: given.map(({ id }) => id) } }, { onSuccess: () => toast({ text, undo: again }) })}>
        {t('takeBackSet', { count: given.length, name })}
      </Button>
      {error ? <FailedState error={error} /> : null}
    </div>
  );
}
