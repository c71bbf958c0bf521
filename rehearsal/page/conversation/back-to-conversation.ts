/** Where the focus goes when what held it was taken away: else who cannot see the page would be nowhere. */
export function backToConversation(): void {
  document.getElementById('conversation')?.focus({ preventScroll: true });
}
