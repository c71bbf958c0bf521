/** For the last branch of a switch: the compiler sees nothing there any more, Discord may know more kinds. */
export function kindOf(component: Readonly<{ type: number }>): string {
  return `component type ${component.type}`;
}
