import { EventEmitter } from 'node:events';

type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/**
 * Electron's session: remembers the program's guards and lets requests and tests ask them. Its fields are not
 * #private, because the program sees it through a Proxy (loud.ts), which those cannot cross.
 */
export class StandInSession extends EventEmitter {
  private request: PermissionRequest = (_contents, _permission, answer) => answer(true);
  private check: PermissionCheck = () => true;
  private device: () => boolean = () => true;
  private before: BeforeRequest = (_details, answer) => answer({});

  readonly webRequest = {
    onBeforeRequest: (guard: BeforeRequest): void => {
      this.before = guard;
    },
  };

  setPermissionRequestHandler(guard: PermissionRequest): void {
    this.request = guard;
  }
  setPermissionCheckHandler(guard: PermissionCheck): void {
    this.check = guard;
  }
  setDevicePermissionHandler(guard: () => boolean): void {
    this.device = guard;
  }

  /** Whether the program's guards would grant this; Electron's own answer without guards is yes. */
  grants(permission: string, url: string): { request: boolean; check: boolean; device: boolean } {
    let request = false;
    this.request(
      null,
      permission,
      (granted) => {
        request = granted;
      },
      { requestingUrl: url },
    );
    return { request, check: this.check(null, permission, url), device: this.device() };
  }

  /** Whether the program cancels a request before it is made. */
  cancels(url: string): boolean {
    let cancelled = false;
    this.before({ url }, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return cancelled;
  }
}
