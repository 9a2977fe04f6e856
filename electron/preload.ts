import { contextBridge, ipcRenderer } from 'electron';

/** The one bridge between page and host: the contract's operations and nothing else. */
contextBridge.exposeInMainWorld('sarbaz', {
  /** @param as whose hands the page works for (Host.dispatch) */
  invoke: (operation: string, input: unknown, as?: number): Promise<unknown> =>
    ipcRenderer.invoke('sarbaz:call', operation, input, as),
});
