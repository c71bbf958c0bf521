import type { ComponentChildren } from 'preact';
import { isOnThisMachine, webAddress } from './link.ts';

type AwayLinkProps = Readonly<{ target: string; class?: string; children: ComponentChildren }>;

/** A link of a message. It opens beside the page, and says when it leaves this machine. */
export function AwayLink({ target, class: looks = 'link', children }: AwayLinkProps) {
  const address = webAddress(target);
  if (address === undefined) return <span>{children}</span>;
  return (
    <a class={looks} href={address} target="_blank" rel="noreferrer noopener" title={address}>
      {children}
      {isOnThisMachine(address) ? null : <LeavesMark />}
    </a>
  );
}

function LeavesMark() {
  return (
    <>
      <span aria-hidden="true" class="leaves">
        ↗
      </span>
      <span class="unseen"> (leaves this machine)</span>
    </>
  );
}
