/**
 * Knows whether a key belongs to an input method (Korean, Japanese, Chinese) rather
 * than to us. WebKit sends the keydown that ends a composition after
 * compositionend, with isComposing false; it may carry keyCode 229 or not.
 */
export class Composition {
  #endedAt = -Infinity

  /** Listen to compositionend with this. */
  ended = (event: Pick<Event, 'timeStamp'>): void => {
    this.#endedAt = event.timeStamp
  }

  /** Whether the key is part of a composition. */
  owns(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'timeStamp'>): boolean {
    // The keydown of the same key press follows within the same millisecond or so.
    const justEnded = event.timeStamp - this.#endedAt < 20
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign that some webviews give
    return event.isComposing || event.keyCode === 229 || justEnded
  }
}
