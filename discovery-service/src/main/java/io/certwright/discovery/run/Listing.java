package io.certwright.discovery.run;

/**
 * How the vaults of a run were found.
 *
 * @param requests that it took
 */
public record Listing(Way by, int requests) {

  public enum Way {
    RESOURCE_GRAPH,
    RESOURCE_MANAGER
  }
}
