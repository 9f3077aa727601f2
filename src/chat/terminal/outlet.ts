/** Writing to a stream in order, and quietly stopping when nobody reads any more. */

/** Writes one text; false once the reader has gone, as `| head` does. */
export type Outlet = (text: string) => Promise<boolean>;

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ECONNRESET']);

/** Whether an error of a stream says that its reader has gone. */
export const isGone = (error: object): boolean => 'code' in error && GONE.has(String(error.code));

/** An outlet to a stream: each write waits until the one before is out. Rejects on any error but a reader that has gone. */
export function outletTo(stream: NodeJS.WritableStream): Outlet {
  let open = true;
  // The callback of each write hears of the error too, and that is where it is judged.
  stream.on('error', () => {
    open = false;
  });
  return async (text) => {
    if (!open) return false;
    return new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error === null || error === undefined) resolve(true);
        else if (isGone(error)) resolve(false);
        else reject(error);
      });
    });
  };
}
