/** What was asked of the house cannot be done now. The message is a sentence for whoever asked. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
}
