package io.certwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.launcher.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  private static final Path ROOT = Installation.find().root();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Set<String> SOURCES = sources();
  private static final Pattern JAVA_NAME = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)`");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/adr", "docs/guides", "azure-emulator")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    List<String> dead =
        LINK.matcher(Files.readString(page))
            .results()
            .map(link -> link.group(1))
            .filter(target -> !target.startsWith("http"))
            .filter(target -> !Files.exists(page.resolveSibling(target)))
            .toList();

    assertThat(dead).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyClassThatIsNamedExists(Path page) throws IOException {
    List<String> gone =
        JAVA_NAME
            .matcher(Files.readString(page))
            .results()
            .map(DocumentationTest::name)
            .distinct()
            .filter(name -> !isForeign(name) && !SOURCES.contains(name + ".java"))
            .toList();

    assertThat(gone).isEmpty();
  }

  @Test
  void theReadmeFitsTwoScreens() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }

  /** Names of libraries that the decisions speak of, and words of Azure. */
  private static boolean isForeign(String name) {
    return List.of("AttributeConverter", "AutoRenew", "KmsEnvelopeAead").contains(name);
  }

  private static Set<String> sources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
