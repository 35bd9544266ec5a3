package io.certwright.contracts;

/** The Azure cloud an account lives in. Azure Germany closed on 29 October 2021. */
public enum Environment {
  AZURE,
  AZURE_US_GOVERNMENT,
  AZURE_CHINA
}
