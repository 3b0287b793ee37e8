import { OperatorFault } from '../platform/db/operator-fault.ts';
import type { Operator } from '../features/publications/public.ts';
import { readUrl, type Environment } from './read-setting.ts';

/** Kinds of publishers (http://purl.org/adms/publishertype/), as DCAT-AP-SE 3.0.1 takes them. */
const publisherTypes: ReadonlySet<string> = new Set([
  'Academia-ScientificOrganisation', 'Company', 'LocalAuthority', 'NationalAuthority', 'NonGovernmentalOrganisation', 'NonProfitOrganisation', 'RegionalAuthority',
]);

/** Who answers for the demo: nobody that there is. */
export const demoOperator: Operator = { name: 'Samsteg, demo med påhittade organisationer', publisherType: 'NonProfitOrganisation', email: null, homepage: null };

/** What the public pages say where the operator has not said who they are. */
const unnamed: Operator = { name: 'Den som driver den här tjänsten', publisherType: 'LocalAuthority', email: null, homepage: null };

/**
 * Who answers for the public pages: OPERATOR_NAME, OPERATOR_TYPE, OPERATOR_EMAIL, OPERATOR_HOMEPAGE.
 * @throws OperatorFault naming the setting that cannot be read.
 */
export function readOperator(environment: Environment): Operator {
  const name = environment['OPERATOR_NAME'];
  if (!name) return unnamed;
  const publisherType = environment['OPERATOR_TYPE'] || unnamed.publisherType;
  if (!publisherTypes.has(publisherType)) throw new OperatorFault(`OPERATOR_TYPE is "${publisherType}", but must be one of ${[...publisherTypes].join(', ')}`);
  const email = environment['OPERATOR_EMAIL'] || null;
  if (email !== null && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)) throw new OperatorFault(`OPERATOR_EMAIL is "${email}", but must be an e-mail address`);
  return { name, publisherType, email, homepage: environment['OPERATOR_HOMEPAGE'] ? readUrl('OPERATOR_HOMEPAGE', environment) : null };
}

/** The agency whose administrators look after the demo's service. */
export const demoOperatorAgency = 'Granviks kommun';

/** The agency that runs the service, by its name in Samsteg: OPERATOR_AGENCY. Null: none is named. */
export const readOperatorAgency = (environment: Environment): string | null => environment['OPERATOR_AGENCY'] || null;
