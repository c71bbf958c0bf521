import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { House, HouseOrder } from '../../wire/house.ts';

/** The stage around the played Discord, and the orders one can give it. */
export type OnStage = Readonly<{
  house: House;
  order(wanted: HouseOrder): Promise<void>;
}>;

export const HouseContext = createContext<OnStage | undefined>(undefined);

export function useHouse(): OnStage {
  const onStage = useContext(HouseContext);
  if (onStage === undefined) throw new Error('There is no stage here.');
  return onStage;
}
