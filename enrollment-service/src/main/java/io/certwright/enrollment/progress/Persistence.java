package io.certwright.enrollment.progress;

/** How long it makes sense to try again without anybody changing anything. */
enum Persistence {
  /** Never: the answer will be the same. */
  NONE,

  /** A while: rights and names take some minutes to spread in Azure. */
  LIMITED,

  /** Until it works: an outage ends. */
  ENDLESS,

  /** Until it works, as if it had not been tried: it did not get as far as the vault or the CA. */
  UNCOUNTED,

  /**
   * Until somebody mends the account or its removal arrives, both of which are told of: asked
   * seldom until then, uncounted too.
   */
  MENDED
}
