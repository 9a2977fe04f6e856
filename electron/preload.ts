import { contextBridge, ipcRenderer } from 'electron';

/** The one bridge between page and host: the contract's operations and nothing else. */
contextBridge.exposeInMainWorld('sarbaz', {
  invoke: (operation: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('sarbaz:call', operation, input),
});
