import { Command, Option } from 'commander';
import type { Invitation } from '../../../contract/invitations.ts';
import { PartyKind } from '../../../contract/programme-model.ts';
import { roles } from '../../../contract/access.ts';
import { problems } from '../../../contract/problems.ts';
import { Id } from '../../../contract/words.ts';
import { StaffFields, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { approveAsOperator, closeAccount, inviteStaff, listAllProposals, listAllStaff, provisionSignIn, provisionStaff } from '../../features/agencies/provision-staff.ts';
import type { SignInLink } from '../../features/agencies/staff-accounts.sql.ts';
import { inTransaction, type Database } from '../../platform/db/kysely-on-client.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { CommandFailed, type Terminal } from './terminal.ts';
import { withOwnerDatabase } from './with-owner-database.ts';

interface AddOptions {
  agency: string;
  agencyKind?: PartyKind;
  role: StaffFields['role'];
  givenName: string;
  familyName: string;
  title: string;
  email?: string;
  subject?: string;
  issuer?: string;
}

const issuerOption = () => new Option('--issuer <url>', 'inloggningstjänsten; annars den i OIDC_ISSUER');

/** `staff …`: accounts from the command line, for the operator; above all the first administrator. */
export function staffCommand(terminal: Terminal): Command {
  const staff = new Command('staff').description('personalens konton');
  staff.command('list').description('alla konton, en rad var').option('--json', 'ett JSON-objekt på varje rad')
    .action((options: { json?: true }) => list(terminal, options.json === true));
  staff.command('add').description('lägg till någon, till exempel den första administratören')
    .requiredOption('--agency <name>', 'organisationens namn')
    .addOption(new Option('--agency-kind <kind>', 'lägger upp organisationen om den inte finns').choices(PartyKind.options))
    .addOption(new Option('--role <role>', 'rollen i Samsteg').choices(roles).makeOptionMandatory())
    .requiredOption('--given-name <name>', 'förnamn')
    .requiredOption('--family-name <name>', 'efternamn')
    .requiredOption('--title <title>', 'yrkestitel')
    .option('--email <address>', 'e-post')
    .option('--subject <subject>', 'vem det är hos inloggningstjänsten')
    .addOption(issuerOption())
    .action((options: AddOptions) => add(terminal, options));
  staff.command('link-sign-in').description('koppla ett konto till en inloggning').argument('<id>', 'kontots id, se staff list')
    .requiredOption('--subject <subject>', 'vem det är hos inloggningstjänsten').addOption(issuerOption())
    .action((id: string, options: { subject: string; issuer?: string }) => link(terminal, id, options));
  staff.command('invite').description('gör en engångskod: personen öppnar den på /invitation och får en passnyckel').argument('<id>', 'kontots id, se staff list')
    .action((id: string) => invite(terminal, id));
  staff.command('proposals').description('det som väntar på att en till godkänner').action(() => proposals(terminal));
  staff.command('approve').description('godkänn i stället för den andra personen, där ingen sådan finns').argument('<id>', 'förslagets id, se staff proposals')
    .action((id: string) => approve(terminal, id));
  staff.command('close').description('stäng ett konto').argument('<id>', 'kontots id, se staff list')
    .action((id: string) => close(terminal, id));
  return staff;
}

async function list(terminal: Terminal, asJson: boolean): Promise<void> {
  const accounts = await inOneGo(terminal, listAllStaff);
  for (const account of accounts) {
    if (asJson) terminal.print(JSON.stringify(account));
    else terminal.print(`${account.id}  ${account.agencyName}  ${inWords(account)}${account.active ? '' : '  stängt'}`);
  }
}

function inWords(account: StaffAccount): string {
  return `${account.givenName} ${account.familyName}, ${account.title} (${account.role})${account.signInSubject === null ? ', utan inloggning' : ''}`;
}

async function add(terminal: Terminal, options: AddOptions): Promise<void> {
  const fields = StaffFields.safeParse(options);
  if (!fields.success) {
    for (const issue of fields.error.issues) terminal.complain(`${issue.path.join('.')}: ${issue.message}`);
    throw new CommandFailed(1);
  }
  const result = await inOneGo(terminal, (db) => provisionStaff(db, {
    agencyName: options.agency, agencyKind: options.agencyKind, fields: fields.data, link: options.subject === undefined ? null : linkOf(terminal, options.subject, options.issuer),
  }));
  if (isFail(result) && result.code === 'not-found') {
    terminal.complain(`Det finns ingen organisation som heter ${options.agency}. Ange --agency-kind för att lägga upp den.`);
    throw new CommandFailed(1);
  }
  say(terminal, result);
}

async function link(terminal: Terminal, id: string, options: { subject: string; issuer?: string }): Promise<void> {
  const chosen = linkOf(terminal, options.subject, options.issuer);
  await onAccount(terminal, id, (db) => provisionSignIn(db, id, chosen));
}

function close(terminal: Terminal, id: string): Promise<void> {
  return onAccount(terminal, id, (db) => closeAccount(db, id));
}

function checkId(terminal: Terminal, id: string, where: string): void {
  if (Id.safeParse(id).success) return;
  terminal.complain(`${id} är inget id. ${where}`);
  throw new CommandFailed(1);
}

const amongAccounts = 'Alla konton står i staff list.';

async function invite(terminal: Terminal, id: string): Promise<void> {
  checkId(terminal, id, amongAccounts);
  sayCode(terminal, await inOneGo(terminal, (db) => inviteStaff(db, id)));
}

async function proposals(terminal: Terminal): Promise<void> {
  for (const { id, agencyName, staffName, kind, role, signInSubject, proposedByName } of await inOneGo(terminal, listAllProposals)) {
    terminal.print(`${id}  ${agencyName}  ${staffName}: ${role ?? signInSubject ?? proposalWords[kind]}  föreslaget av ${proposedByName}`);
  }
}

const proposalWords = { role: 'roll', 'sign-in': 'inloggning', invitation: 'kod till en passnyckel' } as const;

async function approve(terminal: Terminal, id: string): Promise<void> {
  checkId(terminal, id, 'Det som väntar står i staff proposals.');
  const approved = await inOneGo(terminal, (db) => approveAsOperator(db, id));
  if (isFail(approved)) refuse(terminal, approved);
  else if (approved.invitation) sayCode(terminal, approved.invitation);
  else terminal.print('Godkänt.');
}

function sayCode(terminal: Terminal, invitation: Invitation | NamedError): void {
  if (isFail(invitation)) refuse(terminal, invitation);
  else terminal.print(`${invitation.code}  gäller en gång, till ${invitation.expiresAt}. Personen öppnar den på /invitation.`);
}

/** The deed and what the log says of it, or neither. */
function inOneGo<T>(terminal: Terminal, deed: (db: Database) => Promise<T>): Promise<T> {
  return withOwnerDatabase(terminal.environment, (db) => inTransaction(db, deed));
}

async function onAccount(
  terminal: Terminal, id: string, change: (db: Database) => Promise<StaffAccount | NamedError>,
): Promise<void> {
  checkId(terminal, id, amongAccounts);
  say(terminal, await inOneGo(terminal, change));
}

function linkOf(terminal: Terminal, subject: string, issuer: string | undefined): SignInLink {
  const named = issuer ?? terminal.environment['OIDC_ISSUER'];
  if (named) return { issuer: named.replace(/\/+$/, ''), subject };
  terminal.complain('Ange inloggningstjänsten med --issuer eller OIDC_ISSUER.');
  throw new CommandFailed(1);
}

function say(terminal: Terminal, result: StaffAccount | NamedError): void {
  if (!isFail(result)) return terminal.print(`${result.id}  ${inWords(result)}${result.active ? '' : '  stängt'}`);
  refuse(terminal, result);
}

function refuse(terminal: Terminal, { code }: NamedError): never {
  terminal.complain(`${problems[code].title.sv}. ${problems[code].detail.sv}`);
  throw new CommandFailed(1);
}
