/** What is wrong with a call before its content matters. Names are an interface, as in `domain/errors.ts`. */

abstract class HttpError extends Error {
  abstract override readonly name: string;
}

/** The body is not JSON, or not text. */
export class MalformedBody extends HttpError {
  override readonly name = 'MalformedBody';
}

export class BodyTooLarge extends HttpError {
  override readonly name = 'BodyTooLarge';
}

export class UnsupportedMediaType extends HttpError {
  override readonly name = 'UnsupportedMediaType';
}

/** A header that the call needs is missing (`If-Match`) or cannot be read. */
export class PreconditionRequired extends HttpError {
  override readonly name = 'PreconditionRequired';
}

export class MalformedHeader extends HttpError {
  override readonly name = 'MalformedHeader';
}

export class MethodNotAllowed extends HttpError {
  override readonly name = 'MethodNotAllowed';
  /** Methods that the address knows. */
  readonly allowed: readonly string[];
  constructor(allowed: readonly string[], options?: ErrorOptions) {
    super(`Allowed: ${allowed.join(', ')}`, options);
    this.allowed = allowed;
  }
}
