package io.certwright.account.setup;

/**
 * A text as a literal of another language: whatever it holds, it is nothing but that text there.
 */
final class Quoted {

  private Quoted() {}

  /**
   * For POSIX shells: nothing is special between single quotes but the quote.
   *
   * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html">POSIX,
   *     section 2.2.2</a>
   */
  static String forShell(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** For JSON (RFC 8259, section 7), of a text without control characters. */
  static String forJson(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * For Bicep, where <code>${</code> begins an expression.
   *
   * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types">Data
   *     types in Bicep: strings</a>
   */
  static String forBicep(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\${") + "'";
  }

  /**
   * For Terraform, where <code>${</code> begins an expression and <code>%{</code> a directive. To
   * double the first character would not do behind another one.
   *
   * @see <a
   *     href="https://developer.hashicorp.com/terraform/language/expressions/strings">Terraform:
   *     strings and templates</a>
   */
  static String forTerraform(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("${", "\\u0024{")
            .replace("%{", "\\u0025{")
        + "\"";
  }
}
