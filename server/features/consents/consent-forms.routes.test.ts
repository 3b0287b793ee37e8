import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentFormsRoutes, type FilledForm, type ShownForm } from '../../../contract/consent-forms.ts';
import { consentsRoutes, type Consent } from '../../../contract/consents.ts';
import type { SentBodyOf } from '../../../contract/route.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { loadConsentForms } from './load-consent-forms.ts';
import { publishConsentForms } from './publish-consent-forms.ts';

const form: ShownForm = { key: 'standard', version: 1, language: 'sv', easyRead: true };

describe('consent forms', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  type Sent = SentBodyOf<typeof consentsRoutes.recordConsent>;
  const answered = (change: Partial<Sent> = {}): Sent => ({
    fromAgencyId: app.municipality.id, toAgencyId: app.insurance.id, asked: ['identity', 'plan', 'health'], categories: ['identity', 'plan'], scope: 'case', form,
    purpose: 'Planera [#] tillsammans', answer: 'given', validFrom: '2026-03-16', validTo: '2026-04-05', howGiven: 'oral', language: 'ar', ...change,
  });
  const question = () => ({
    fromAgencyId: app.municipality.id, toAgencyId: app.insurance.id, categories: ['identity' as const, 'plan' as const], purpose: 'Planera tillsammans',
    scope: 'case' as const, validTo: '2026-09-15', language: 'en' as const, easyRead: false,
  });
  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).save();

  it('fills in the question in the language and the reading asked for', async () => {
    const one = await aLedCase();
    const { status, body } = await (await app.as(app.coach)).call(consentFormsRoutes.askConsentForm, { params: { caseId: one.id }, body: question() });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'May Granviks kommun tell Försäkringskassan about you?', form: { key: 'standard', version: 1, language: 'en', easyRead: false } });
  });

  it('makes it a file to sign, whose name tells nothing of the person', async () => {
    const one = await aLedCase();
    const coach = await app.as(app.coach);
    const pdf = await coach.call(consentFormsRoutes.makeConsentForm, { params: { caseId: one.id }, body: { ...question(), type: 'pdf' } });
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="consent.pdf"', 'cache-control': 'no-store' });
    expect((await extractText(new Uint8Array(pdf.body as Buffer), { mergePages: true })).text).toContain('Your signature');
    const docx = await coach.call(consentFormsRoutes.makeConsentForm, { params: { caseId: one.id }, body: { ...question(), type: 'docx' } });
    expect((docx.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['same-agency', () => ({ toAgencyId: app.municipality.id })],
    ['not-a-party', () => ({ toAgencyId: '0198f4a0-0000-7000-8000-00000000000f' })],
  ])('refuses %s', async (code, change) => {
    const one = await aLedCase();
    const { body } = await (await app.as(app.coach)).call(consentFormsRoutes.askConsentForm, { params: { caseId: one.id }, body: { ...question(), ...change() } });
    expect(body).toMatchObject({ code });
  });

  it('keeps what was asked beside what was said yes to, and the very text that was shown', async () => {
    const one = await aLedCase();
    const coach = await app.as(app.coach);
    const made = await coach.call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: answered() });
    expect(made.body).toMatchObject({ state: 'partly-given', asked: ['identity', 'plan', 'health'], categories: ['identity', 'plan'], form, scope: 'case', endedByName: null });
    const params = { caseId: one.id, consentId: (made.body as Consent).id };
    const shown = (await coach.call(consentFormsRoutes.readShownForm, { params })).body as FilledForm;
    expect(shown.categories.map(({ key }) => key)).toEqual(['identity', 'plan', 'health']);
    expect(shown.form).toEqual(form);
    const pdf = await coach.call(consentFormsRoutes.makeShownForm, { params, query: { type: 'pdf' } });
    const { text } = await extractText(new Uint8Array(pdf.body as Buffer), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Planera \[#\] tillsammans.*Svar: Ja, till en del.*Språk som talades: arabiska/);
  });

  it('calls a language that is no code what it was written as', async () => {
    const one = await aLedCase();
    const coach = await app.as(app.coach);
    const made = await coach.call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: answered({ language: 'Romani, med tolk' }) });
    const params = { caseId: one.id, consentId: (made.body as Consent).id };
    const pdf = await coach.call(consentFormsRoutes.makeShownForm, { params, query: { type: 'pdf' } });
    expect((await extractText(new Uint8Array(pdf.body as Buffer), { mergePages: true })).text).toContain('Romani, med tolk');
  });

  it.each([
    ['more-than-asked', { asked: ['identity'] as const, categories: ['identity', 'plan'] as const }],
    ['form-unknown', { form: { ...form, version: 99 } }],
    ['form-unknown', { form: { ...form, key: 'some-other-programme' } }],
  ])('refuses an answer that is %s', async (code, change) => {
    const one = await aLedCase();
    const { body } = await (await app.as(app.coach)).call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: answered(change as unknown as Partial<Sent>) });
    expect(body).toMatchObject({ code });
  });

  it('says so where no text was shown', async () => {
    const one = await aLedCase();
    const coach = await app.as(app.coach);
    const { form: _none, ...without } = answered();
    const made = await coach.call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: without });
    for (const route of [consentFormsRoutes.readShownForm, consentFormsRoutes.makeShownForm]) {
      const { body } = await coach.call(route, { params: { caseId: one.id, consentId: (made.body as Consent).id } });
      expect(body).toMatchObject({ code: 'form-not-kept' });
    }
  });

  it('hides the text of a consent that one may not see as one that is not there', async () => {
    const one = await aLedCase();
    const made = await (await app.as(app.coach)).call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: answered({ toAgencyId: app.psychiatry.id }) });
    const officer = await app.as(app.insuranceOfficer);
    const params = { caseId: one.id, consentId: (made.body as Consent).id };
    const [hidden, missing] = [await officer.call(consentFormsRoutes.readShownForm, { params }), await officer.call(consentFormsRoutes.readShownForm, { params: { ...params, consentId: one.id } })];
    expect(hidden.status).toBe(404);
    expect({ ...(hidden.body as object), instance: '' }).toEqual({ ...(missing.body as object), instance: '' });
  });

  describe('renewal', () => {
    const yes = { validTo: '2026-09-15', howGiven: 'oral' as const, language: 'sv', form: { ...form, easyRead: false } };
    const recordIn = async (caseId: string, change: Partial<Sent> = {}) =>
      (await (await app.as(app.coach)).call(consentsRoutes.recordConsent, { params: { caseId }, body: answered(change) })).body as Consent;

    it('says the same yes for new days, under the text of today, and keeps the one before', async () => {
      const one = await aLedCase();
      const before = await recordIn(one.id, { scope: 'programme' });
      expect(before.mayRenew).toBe(true);
      const coach = await app.as(app.coach);
      const { status, body } = await coach.call(consentsRoutes.renewConsent, { params: { caseId: one.id, consentId: before.id }, body: { ...yes, version: 1 } });
      expect(status).toBe(201);
      expect(body).toMatchObject({ state: 'partly-given', categories: before.categories, asked: before.asked, scope: 'programme', validFrom: '2026-03-16', validTo: '2026-09-15', form: yes.form, mayRenew: false });
      const { items } = (await coach.call(consentsRoutes.listConsents, { params: { caseId: one.id } })).body as { items: Consent[] };
      expect(items.find(({ id }) => id === before.id)).toMatchObject({ state: 'superseded', endedByName: 'Karin Coachberg' });
    });

    it('keeps open what was shared under the yes before', async () => {
      const one = await aLedCase();
      const categories = ['identity', 'session'] as const;
      const before = await recordIn(one.id, { categories: [...categories], asked: [...categories] });
      const coach = await app.as(app.coach);
      const params = { caseId: one.id };
      const talk = await coach.call(sessionsRoutes.recordSession, { params, body: { kind: 'call', startsAt: '2026-03-16T08:00:00.000Z', attendance: 'attended', note: 'Ringde.' } });
      const recordId = (talk.body as { id: string }).id;
      await coach.call(consentsRoutes.discloseRecord, { params, body: { recordKind: 'session', recordId, toAgencyIds: [app.insurance.id] } });
      await coach.call(consentsRoutes.renewConsent, { params: { ...params, consentId: before.id }, body: { ...yes, version: 1 } });
      const { body } = await (await app.as(app.insuranceOfficer)).call(sessionsRoutes.listSessions, { params });
      expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([recordId]);
    });

    it('is for the agency that asked and for the person, not for the one who is told', async () => {
      const one = await aLedCase();
      const before = await recordIn(one.id);
      const params = { caseId: one.id, consentId: before.id };
      const officer = await app.as(app.insuranceOfficer);
      expect((await officer.call(consentsRoutes.renewConsent, { params, body: { ...yes, version: 1 } })).body).toMatchObject({ code: 'not-own-agency' });
      const person = await app.as(one.participant);
      expect((await person.call(consentsRoutes.renewConsent, { params, body: { ...yes, howGiven: 'digital', version: 1 } })).body).toMatchObject({ recordedByName: null, howGiven: 'digital' });
    });

    it.each([
      ['consent-not-renewable', { answer: 'refused' as const }, {}], ['stale-version', {}, { version: 7 }], ['invalid-input', {}, { validTo: '2026-03-16' }],
      ['form-unknown', {}, { form: { ...form, key: 'another' } }],
    ])('refuses %s', async (code, first, change) => {
      const one = await aLedCase();
      const before = await recordIn(one.id, first);
      const { body } = await (await app.as(app.coach)).call(consentsRoutes.renewConsent, { params: { caseId: one.id, consentId: before.id }, body: { ...yes, version: 1, ...change } });
      expect(body).toMatchObject({ code });
    });
  });

  it('ends a yes for the whole programme by a no in another of its cases', async () => {
    const first = await aLedCase();
    const second = await aLedCase();
    await app.world.db.updateTable('cases.cases').set({ status: 'discharged', discharged_on: '2026-03-10' }).where('id', '=', first.id).execute();
    await app.world.db.updateTable('cases.cases').set({ participant_id: first.participant.id }).where('id', '=', second.id).execute();
    const coach = await app.as(app.coach);
    const list = async () => ((await coach.call(consentsRoutes.listConsents, { params: { caseId: second.id } })).body as { items: Consent[] }).items;
    const whole = (await coach.call(consentsRoutes.recordConsent, { params: { caseId: first.id }, body: answered({ scope: 'programme', toAgencyId: app.psychiatry.id }) })).body as Consent;
    await coach.call(consentsRoutes.recordConsent, { params: { caseId: first.id }, body: answered({ toAgencyId: app.employment.id }) });
    expect((await list()).map(({ id }) => id)).toContain(whole.id);
    expect((await list()).map(({ toAgencyId }) => toAgencyId)).not.toContain(app.employment.id);
    await coach.call(consentsRoutes.recordConsent, { params: { caseId: second.id }, body: answered({ answer: 'refused', toAgencyId: app.psychiatry.id }) });
    expect((await list()).find(({ id }) => id === whole.id)).toMatchObject({ state: 'superseded' });
  });

  it('are published once and never change', async () => {
    const [standard] = loadConsentForms();
    if (!standard) throw new Error('no text');
    const other = { ...standard, standing: { sv: 'Något annat', en: 'Something else' } };
    await expect(publishConsentForms(app.world.db, [other])).rejects.toThrow('standard.v2.yaml');
    await publishConsentForms(app.world.db, [{ ...other, version: 2, validFrom: '2026-03-17' }, { ...other, key: 'another-programme' }]);
    const one = await aLedCase();
    const { body } = await (await app.as(app.coach)).call(consentFormsRoutes.askConsentForm, { params: { caseId: one.id }, body: question() });
    expect(body).toMatchObject({ form: { key: 'standard', version: 1 } });
    await publishConsentForms(app.world.db, [{ ...other, key: app.programme.modelKey, version: 1 }]);
    const own = await (await app.as(app.coach)).call(consentFormsRoutes.askConsentForm, { params: { caseId: one.id }, body: question() });
    expect(own.body).toMatchObject({ form: { key: app.programme.modelKey, version: 1 }, standing: 'Something else' });
  });
});
