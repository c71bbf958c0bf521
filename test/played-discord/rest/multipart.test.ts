import { describe, expect, it } from 'vitest';
import { fileNumber, readMultipart } from '../../../rehearsal/rest/multipart.ts';
import { refusalOf } from './refused.ts';

const form = async (fill: (form: FormData) => void) => {
  const data = new FormData();
  fill(data);
  const request = new Request('http://127.0.0.1', { method: 'POST', body: data });
  const contentType = request.headers.get('content-type') ?? '';
  return { body: Buffer.from(await request.arrayBuffer()), contentType };
};

describe('a body with files', () => {
  it('gives its JSON and each file with number, name, type and bytes', async () => {
    const bytes = Uint8Array.from([0, 13, 10, 255, 45, 45]);
    const { body, contentType } = await form((data) => {
      data.set('payload_json', '{"content":"ä"}');
      data.set('files[0]', new Blob([bytes], { type: 'image/png' }), 'cover.png');
      data.set('files[3]', new Blob(['{}'], { type: 'application/json' }), 'my data.json');
    });
    const { payload, files } = readMultipart(body, contentType);
    expect(payload).toBe('{"content":"ä"}');
    expect(files.map((file) => [fileNumber(file), file.filename, file.contentType])).toEqual([
      ['0', 'cover.png', 'image/png'],
      ['3', 'my data.json', 'application/json'],
    ]);
    expect(files[0]?.bytes).toEqual(Buffer.from(bytes));
  });

  it('is refused when it breaks off', async () => {
    const { body, contentType } = await form((data) => data.set('payload_json', '{}'));
    expect(refusalOf(() => readMultipart(body.subarray(0, body.length - 6), contentType)).code).toBe(50035);
  });

  it('is refused without a boundary', async () => {
    const { body } = await form((data) => data.set('payload_json', '{}'));
    expect(refusalOf(() => readMultipart(body, 'multipart/form-data')).code).toBe(50035);
  });
});
