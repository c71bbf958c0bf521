import { seconds } from '../../lib/time.ts';

/** Discord says its time in whole seconds, and an answer takes a while: less than this says nothing. */
const unnoticed = seconds(5);

/** Which of two clocks is ahead, when that is more than can come from asking. */
export function compared(ahead: number): 'alike' | 'ahead' | 'behind' {
  if (Math.abs(ahead) <= unnoticed) return 'alike';
  return ahead > 0 ? 'ahead' : 'behind';
}
