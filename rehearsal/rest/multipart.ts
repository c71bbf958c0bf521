import { type FieldErrors, invalidForm } from '../world/refusal.ts';

export type UploadedFile = Readonly<{ name: string; filename: string; contentType: string; bytes: Buffer }>;
export type Multipart = Readonly<{ payload: string | undefined; files: readonly UploadedFile[] }>;

const lineEnd = Buffer.from('\r\n');
const headerEnd = Buffer.from('\r\n\r\n');

/** Takes a multipart/form-data body apart: Discord's `payload_json` and the `files[n]`. Refuses a broken body (50035). */
export function readMultipart(body: Buffer, contentType: string): Multipart {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw broken('No boundary given');
  let payload: string | undefined;
  const files: UploadedFile[] = [];
  for (const part of partsOf(body, Buffer.from(`--${name}`))) {
    const { headers, bytes } = splitPart(part);
    const field = parameter(headers, 'name');
    const filename = parameter(headers, 'filename');
    if (field === 'payload_json') payload = bytes.toString('utf8');
    else if (field !== undefined && filename !== undefined) {
      files.push({ name: field, filename, contentType: typeOf(headers), bytes });
    }
  }
  return { payload, files };
}

/** The number n of `files[n]`; Discord still takes the older `file` as the first. */
export function fileNumber(file: UploadedFile): string {
  return /^files\[(\d+)\]$/.exec(file.name)?.[1] ?? '0';
}

function partsOf(body: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(delimiter);
  if (start === -1) throw broken('Boundary not found');
  for (;;) {
    const from = start + delimiter.length;
    const next = body.indexOf(delimiter, from);
    if (next === -1) break;
    parts.push(body.subarray(from + lineEnd.length, next - lineEnd.length));
    start = next;
  }
  if (body.subarray(start + delimiter.length, start + delimiter.length + 2).toString() !== '--') {
    throw broken('The body ends too early');
  }
  return parts;
}

function splitPart(part: Buffer): { headers: string; bytes: Buffer } {
  const end = part.indexOf(headerEnd);
  if (end === -1) throw broken('A part has no headers');
  return { headers: part.subarray(0, end).toString('utf8'), bytes: part.subarray(end + headerEnd.length) };
}

function parameter(headers: string, name: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  return new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
}

function typeOf(headers: string): string {
  return /^content-type:\s*(\S.*?)\s*$/im.exec(headers)?.[1] ?? 'application/octet-stream';
}

function broken(message: string) {
  const errors: FieldErrors = { _errors: [{ code: 'MULTIPART_INVALID', message }] };
  return invalidForm(errors);
}
