import type { z } from 'zod';
import type { AccessKey } from './access.ts';
import type { ProblemCode } from './problems.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One route of the API: its address below `/api/v1`, who may call it, its shapes and every named error.
 * A POST that makes something must be sent with the header `Idempotency-Key`.
 */
export interface Route {
  method: Method;
  /** Below `/api/v1`, parameters as `:caseId`. Never a personal number. */
  path: `/${string}`;
  /** The slice; the OpenAPI tag. */
  tag: string;
  /** One sentence, English, for the API page. */
  summary: string;
  access: AccessKey;
  /** Requests a minute from one address, where fewer than for the rest: what anyone may write without signing in. */
  perMinute?: number;
  /**
   * A POST that only reads: what it asks holds names, which must not stand in an address, where logs and histories keep
   * them; or one whose answer is a secret that is told once. It needs no `Idempotency-Key`, and its answer is not kept.
   */
  asks?: true;
  /**
   * The one signed in must have shown who they are within the last minutes (setting `STEP_UP_MINUTES`), else the answer is
   * 403 `step-up-needed`: the web app then asks "Bekräfta att det är du" and sends the same request again.
   */
  stepUp?: true;
  /** What is written here is kept apart, where a protected person's name and ways to reach her may stand. */
  keepsNames?: true;
  /** The body is a file, sent as `application/octet-stream` and read as it comes; then there is no other body. */
  upload?: FileUploadRule;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Left out when the answer has no body (204, 302), or is a file. */
  response?: z.ZodType;
  /** The answer is a file to keep, of one of these media types. */
  file?: readonly FileType[];
  /** The answer is a page of ours, as HTML that needs no script. */
  page?: true;
  /** 302 leads a browser on to another address; such a route has no body. */
  status: 200 | 201 | 204 | 302;
  /** Named errors beside those every route has (`invalid-input`, `not-signed-in`, `not-allowed`, `not-found`, …). */
  errors: readonly ProblemCode[];
  /** An invented example of the query, the body and the answer, checked against the schemas by a test. */
  example?: { query?: Readonly<Record<string, string>>; body?: unknown; response?: unknown };
}

/** How large a file a route takes. It is never held in memory whole. */
export interface FileUploadRule { mostBytes: number }

/** What files are made as. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  yaml: 'application/yaml',
} as const;
export type FileType = (typeof fileTypes)[keyof typeof fileTypes];

/** A file that is answered. Its name is kept on people's own devices: never anything about a person. */
export interface FileAnswer { name: string; type: FileType; bytes: Uint8Array }

/** Declares a route and keeps its exact types for the server binding and the web client. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Sent<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<R extends Route> = Parsed<R['params']>;
export type QueryOf<R extends Route> = Parsed<R['query']>;
export type BodyOf<R extends Route> = Parsed<R['body']>;
export type ResponseOf<R extends Route> = R['response'] extends z.ZodType ? z.output<R['response']> : R['file'] extends readonly FileType[] ? FileAnswer : R['page'] extends true ? string : undefined;
export type SentQueryOf<R extends Route> = Sent<R['query']>;
export type SentBodyOf<R extends Route> = Sent<R['body']>;

/** Every route of a feature, by the name of its use case. */
export type RouteTable = Readonly<Record<string, Route>>;
