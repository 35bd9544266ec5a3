package io.certwright.enrollment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotNetNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''                                | ''",
        "CN=www.example.com,O=Example      | CN=www.example.com,O=Example",
        "CN=a\\,b                          | CN=\"a,b\"",
        "CN=a\\2Cb                         | CN=\"a,b\"",
        "CN=Joe \\\"Cool\\\"               | CN=\"Joe \"\"Cool\"\"\"",
        "CN=a\\;b\\+c\\<d\\>e              | CN=\"a;b+c<d>e\"",
        "CN=a\\=b                          | CN=\"a=b\"",
        "CN=\\#a                           | CN=\"#a\"",
        "CN=\\ a                            | CN=\" a\"",
        "CN=a\\\\b                         | CN=a\\b",
        "'CN=a\\\\,O=b'                    | 'CN=a\\,O=b'",
        "CN=Example Shop,O=Müller          | CN=Example Shop,O=Müller",
        "CN=a,ST=Hessen,STREET=b,DC=c      | CN=a,S=Hessen,STREET=b,DC=c",
        "CN=a,postalCode=60311,UID=b       | 'CN=a,OID.2.5.4.17=60311,OID.0.9.2342.19200300.100.1.1=b'",
        "CN=a,OU=                          | CN=a,OU=\"\"",
        "CN=a+OU=b,O=c                     | CN=a+OU=b,O=c"
      })
  void tellsKeyVaultWhatIsMeant(String subject, String told) {
    assertThat(DotNetName.format(DistinguishedName.parse(subject))).isEqualTo(told);
  }

  @Test
  void hasNoWordForWhatIsNoText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DotNetName.format(DistinguishedName.parse("CN=#0101FF")));
  }
}
