import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { v4 as uuid } from 'uuid';
import type { ResponseOf, Route, SentBodyOf, SentQueryOf } from '../../contract/route.ts';
import { ApiProblem } from '../ui/ApiProblem.ts';
import { currentLanguage, useLanguage } from '../ui/language.ts';
import { isProblem } from './is-problem.ts';
import { noteUse } from './sign-in/last-use.ts';
import { confirmIdentity } from './sign-in/step-up.ts';

const base = '/api/v1';

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type PathParams<R extends Route> = { [Name in NamesIn<R['path']>]: string };
type Needed<Key extends string, Value> = [Value] extends [undefined] ? object : { [K in Key]: Value };
type NeededQuery<Value> = [Value] extends [undefined] ? object : Partial<Value> extends Value ? { query?: Value } : { query: Value };

/** What a call of a route needs: the parameters of its path, its query and its body, as the contract says. */
export type ArgumentsOf<R extends Route> = ([NamesIn<R['path']>] extends [never] ? object : { params: PathParams<R> }) &
  NeededQuery<SentQueryOf<R>> &
  Needed<'body', SentBodyOf<R>>;

type Primitive = string | number | boolean | null | undefined;

interface LooseArguments {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, Primitive | readonly Primitive[]>>;
  body?: unknown;
}

function addressOf(route: Route, { params = {}, query = {} }: LooseArguments): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return `${base}${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem(body);
  const sv = currentLanguage() === 'sv';
  return new ApiProblem({
    status: response.status,
    code: 'unexpected-fault',
    title: sv ? 'Något gick fel hos oss' : 'Something went wrong on our side',
    detail: sv ? 'Försök igen om en stund.' : 'Try again in a while.',
  });
}

function headersOf(route: Route, hasBody: boolean, idempotencyKey: string | undefined): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
    // The server takes changes only with a header that a form on another site cannot send.
    'X-Samsteg': '1',
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...(route.method === 'POST' && !route.asks ? { 'Idempotency-Key': idempotencyKey ?? uuid() } : {}),
  };
}

interface SendOptions {
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Sends no cookie: the server is not to know who is signed in here. */
  anonymous?: boolean | undefined;
}

async function send(route: Route, loose: LooseArguments, options: SendOptions): Promise<Response> {
  const hasBody = loose.body !== undefined;
  const request: RequestInit = {
    method: route.method,
    credentials: options.anonymous ? 'omit' : 'same-origin',
    headers: headersOf(route, hasBody, options.idempotencyKey),
    ...(hasBody ? { body: JSON.stringify(loose.body) } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  for (;;) {
    const response = await fetch(addressOf(route, loose), request);
    noteUse();
    if (response.ok) return response;
    const problem = await problemOf(response);
    // Once the person has shown who they are, the very same request goes again: nothing on the page is lost.
    if (problem.code !== 'step-up-needed' || !(await confirmIdentity())) throw problem;
  }
}

/**
 * Calls one route of the contract.
 * @throws ApiProblem for every named error; TypeError when the server cannot be reached.
 */
export async function callApi<R extends Route>(
  route: R,
  args: ArgumentsOf<R>,
  options: SendOptions = {},
): Promise<ResponseOf<R>> {
  const response = await send(route, args as LooseArguments, options);
  if (response.status === 204) return undefined as ResponseOf<R>;
  const body: unknown = await response.json();
  // The server has already checked its answer; in development a drift should be seen at once. The shapes are not in a built app.
  return (import.meta.env.DEV && route.response ? route.response.parse(body) : body) as ResponseOf<R>;
}

/**
 * Fetches the file of a file route and lets the browser keep it, under the name the server gave it.
 * @throws ApiProblem for every named error; TypeError when the server cannot be reached.
 */
export async function keepFile<R extends Route>(route: R, args: ArgumentsOf<R>): Promise<void> {
  const loose = args as LooseArguments;
  const response = await send(route, loose, {});
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'samsteg';
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** How much of a file has been read by the server, in bytes; it reads no faster than it can take care of what comes. */
export interface UploadProgress { sent: number; total: number }

/**
 * Sends a file to a route that takes one. Aborting it makes the server let go of all that came.
 * @throws ApiProblem for every named error; TypeError when the server cannot be reached; AbortError when it was aborted.
 */
export async function sendFile<R extends Route>(
  route: R, args: ArgumentsOf<R>, file: Blob, options: { signal?: AbortSignal; onProgress?: (progress: UploadProgress) => void } = {},
): Promise<ResponseOf<R>> {
  // `fetch` does not tell how far a file has come.
  const request = new XMLHttpRequest();
  request.open(route.method, addressOf(route, args as LooseArguments));
  for (const [name, value] of Object.entries({ ...headersOf(route, false, undefined), 'Content-Type': 'application/octet-stream' })) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => { options.onProgress?.({ sent: loaded, total }); });
  options.signal?.addEventListener('abort', () => { request.abort(); });
  const response = await new Promise<Response>((resolve, reject) => {
    request.addEventListener('load', () => { resolve(new Response(request.responseText, { status: request.status })); });
    request.addEventListener('error', () => { reject(new TypeError('not reached')); });
    request.addEventListener('abort', () => { reject(new DOMException('aborted', 'AbortError')); });
    request.send(file);
  });
  noteUse();
  if (!response.ok) throw await problemOf(response);
  return await response.json() as ResponseOf<R>;
}

/** The cache key of a route with its arguments; `[route.path]` alone matches all of them. */
export function apiKey(route: Route, args?: object): QueryKey {
  return args === undefined ? [route.path] : [route.path, currentLanguage(), args];
}

/** Options for a query of a route that reads; for prefetching and for `useQueries`. */
export function apiQuery<R extends Route>(route: R, args: ArgumentsOf<R>) {
  return queryOptions({
    queryKey: apiKey(route, args),
    queryFn: ({ signal }) => callApi(route, args, { signal }),
  });
}

/** Reads a GET route, or a POST that only asks. `data`, `error`, `isPending` and `refetch` as in TanStack Query; `enabled: false` waits. */
export function useApiQuery<R extends Route>(route: R, args: ArgumentsOf<R>, options: { enabled?: boolean } = {}) {
  // Some answers hold words, so a change of language is another question.
  useLanguage();
  return useQuery({ ...apiQuery(route, args), ...options });
}

/**
 * Saves through a route. The same `Idempotency-Key` goes with every retry of the same arguments, so a save
 * whose answer was lost is not made twice. Afterwards everything read is fetched anew where it is shown.
 */
export function useApiMutation<R extends Route>(route: R, options: { onSuccess?: (response: ResponseOf<R>) => void } = {}) {
  const client = useQueryClient();
  const attempt = useRef<{ said: string; key: string }>(undefined);
  const mutation = useMutation({
    mutationFn: async (args: ArgumentsOf<R>) => {
      const said = JSON.stringify(args);
      if (attempt.current?.said !== said) attempt.current = { said, key: uuid() };
      return callApi(route, args, { idempotencyKey: attempt.current.key });
    },
    onSuccess: async (response) => {
      attempt.current = undefined;
      await client.invalidateQueries();
      options.onSuccess?.(response);
    },
  });
  const { mutateAsync } = mutation;
  // The library forgets these callbacks when what asked is gone, as a row is that its own deed took out of the list.
  const mutate = useCallback((args: ArgumentsOf<R>, then: { onSuccess?: (response: ResponseOf<R>) => void } = {}) => {
    void mutateAsync(args).then(then.onSuccess, () => undefined);
  }, [mutateAsync]);
  return { ...mutation, mutate };
}
