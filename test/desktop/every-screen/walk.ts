import type { Page } from 'playwright-core';
import type { Intake, Place, Who } from './places.ts';
import { chooseIntakeIn, INTAKES, type Looks, openPlace, type SampleDoor } from './sample-door.ts';

/** Goes through these places, each by its own person, and gathers what is wrong with each. */
export async function walk<P extends Place>(
  door: SampleDoor,
  places: readonly P[],
  looks: Looks,
  look: (page: Page, place: P) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  const windows = new Map<Who, { page: Page; intake: Intake }>();
  for (const place of places) {
    const { name, address, who, intake } = place;
    const window = windows.get(who) ?? { page: await door.windowOf(who, { ...looks, intake }), intake };
    windows.set(who, window);
    if (window.intake !== intake) await chooseIntakeIn(window.page, INTAKES[intake]);
    window.intake = intake;
    await openPlace(window.page, address);
    faults.push(...(await look(window.page, place)).map((fault) => `${name}: ${fault}`));
  }
  for (const { page } of windows.values()) await page.context().close();
  return faults;
}
