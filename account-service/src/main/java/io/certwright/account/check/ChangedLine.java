package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;

/**
 * A line that is not what it was in the check before.
 *
 * @param before null when the check before had no such line
 * @param now null when there is none any more
 */
public record ChangedLine(
    String name, String target, CheckLine.Status before, CheckLine.Status now) {}
