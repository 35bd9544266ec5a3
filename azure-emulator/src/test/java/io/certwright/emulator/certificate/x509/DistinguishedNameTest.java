package io.certwright.emulator.certificate.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "CN=a                          | CN=a",
        "' cn = a ; O = b '            | CN=a, O=b",
        "CN=a,                         | CN=a",
        "CN=\"a,b\",O=c                | CN=\"a,b\", O=c",
        "CN=\"a;b+c=d<e>f#g\"          | CN=\"a;b+c=d<e>f#g\"",
        "CN=\"Joe \"\"Cool\"\"\" , O=c | CN=\"Joe \"\"Cool\"\"\", O=c",
        "CN=\"\"                       | CN=",
        "CN=a=b                        | CN=\"a=b\"",
        "CN=a\\b                       | CN=a\\b",
        "CN=a\\,O=b                    | CN=a\\, O=b",
        "CN=\\#a                       | 'CN=\"\\#a\"'",
        "ST=Hessen,OID.2.5.4.17=60311  | S=Hessen, OID.2.5.4.17=60311",
        "CN=Jürgen                     | CN=Jürgen",
        "CN=a+OU=b,O=c                 | CN=a, OU=b, O=c"
      })
  void readsWhatDotNetReads(String text, String written) {
    assertThat(DistinguishedName.format(DistinguishedName.parse(text))).isEqualTo(written);
  }

  @Test
  void keepsSpacesThatAreQuoted() {
    String name =
        DistinguishedName.parse("CN=\" a \"").getRDNs()[0].getFirst().getValue().toString();

    assertThat(name).isEqualTo(" a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void readsTheEmptyName(String text) {
    assertThat(DistinguishedName.parse(text).getRDNs()).isEmpty();
  }

  /**
   * RFC 4514 escapes with a backslash, .NET does not: what follows the comma is a part of its own.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=a\\,b",
        "CN=a\\,b,O=c",
        "CN=a\\\"b",
        "CN=\"a\\\"b\"",
        "CN=\"a",
        "CN=\"a\"b",
        "CN=a\"b",
        "CN=a,,O=b",
        "CN=a+",
        "a",
        "=a",
        "XX=a",
        "CN=#0c0161",
        "OID.9.9=a"
      })
  void refusesWhatDotNetRefuses(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DistinguishedName.parse(text));
  }
}
