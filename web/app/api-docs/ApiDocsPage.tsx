import { useQuery } from '@tanstack/react-query';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { apiDocsTexts } from './api-docs.texts.ts';
import { OperationDetails } from './OperationDetails.tsx';
import { ApiDocument, operationsByTag, type ApiOperation } from './openapi-reading.ts';
import './api-docs.css';

const address = '/api/v1/openapi.json';

async function fetchDocument(): Promise<ApiDocument> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new TypeError(`The API answered ${response.status}`);
  return ApiDocument.parse(await response.json());
}

/** The API for people: every operation with who may call it, its shapes and its errors, from the document itself. */
export function ApiDocsPage() {
  const t = useTexts(apiDocsTexts);
  const { data, error, refetch } = useQuery({ queryKey: [address], queryFn: fetchDocument, staleTime: Infinity });
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={8} /> : null}
      {data ? <Reference document={data} /> : null}
    </Page>
  );
}

function Reference({ document }: { document: ApiDocument }) {
  const t = useTexts(apiDocsTexts);
  const groups = [...operationsByTag(document)];
  return (
    <Stack gap="wide">
      <p lang="en">{document.info.description}</p>
      <DescriptionList items={[
        { term: t('version'), value: document.info.version },
        { term: t('document'), value: <a href={address}>{address}</a> },
        { term: t('limit'), value: <span lang="en">{document.info['x-rate-limit']}</span> },
        { term: t('signIn'), value: t('signInAbout') },
      ]} />
      <nav aria-label={t('contents')}>
        <ul className="api-contents">{groups.map(([tag]) => <li key={tag}><a href={`#${tag}`}>{tag}</a></li>)}</ul>
      </nav>
      <div lang="en">
        {groups.map(([tag, operations]) => (
          <div key={tag} id={tag} className="api-group">
            <Section title={tag}>{operations.map((operation) => <Operation key={operation.id} operation={operation} />)}</Section>
          </div>
        ))}
      </div>
    </Stack>
  );
}

function Operation({ operation }: { operation: ApiOperation }) {
  return (
    <Disclosure title={(
      <span className="api-operation">
        <code><strong>{operation.method}</strong> {operation.path}</code>
        <span>{operation.summary}</span>
      </span>
    )}>
      <OperationDetails operation={operation} />
    </Disclosure>
  );
}
