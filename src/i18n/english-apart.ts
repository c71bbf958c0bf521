/** What is said about not being seated with somebody. */
export const apartWords = {
  'apart.none':
    'You have asked for nothing here. {ask} keeps you and somebody out of the same circle from then on. They are not told, and neither is anybody else.',
  'apart.list':
    'You are not seated with: {people}\nNobody has been told. To take one of these wishes back, choose the person.',
  'apart.take-back.choose': 'Take a wish back',
  'apart.taken-back': 'Done. That wish is taken back. Nobody has been told.',
  'apart.asked':
    'Done. From now on you and {person} are not given seats in the same circle. They are not told, and neither is anybody else but those who keep people safe here. To take it back: {list}.',
  'apart.shared':
    'You are both in {circles} already: nobody is moved by this. You can give up your seat there, or talk to somebody who runs this server.',
  'apart.concerning': 'Wishes about {person}, for your eyes only:',
  'apart.concerning.none': 'There are none.',
  'apart.concerning.line': '{by} asked not to be seated with {other}.',
  'refusal.apart-from-oneself': 'Choose somebody else than yourself.',
  'refusal.apart-too-many':
    'You have asked this about 25 people, which is as many as we keep. Somebody who runs this server can help you further.',
  'refusal.not-for-safety':
    'That is for those who keep people safe in this server: it needs the permission Timeout Members, or the role that this server has chosen for it.',
} as const;
