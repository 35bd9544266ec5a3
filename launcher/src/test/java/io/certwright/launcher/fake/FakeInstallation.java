package io.certwright.launcher.fake;

import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project whose packaged jars are {@link FakePart}s, all calm until told otherwise. */
public record FakeInstallation(Path root) {

  public static FakeInstallation in(Path root) throws IOException {
    FakeInstallation installation = new FakeInstallation(root);
    installation.write(root.resolve("azure-emulator/target/azure-emulator.jar"), Temper.CALM);
    for (Service service : Service.values()) {
      installation.with(service, Temper.CALM);
    }
    return installation;
  }

  public FakeInstallation with(Service service, Temper temper) throws IOException {
    write(
        root.resolve(service.processName()).resolve("target/quarkus-app/quarkus-run.jar"), temper);
    return this;
  }

  public Installation asInstallation() {
    return new Installation(root);
  }

  private void write(Path jar, Temper temper) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      add(out, FakePart.class);
      add(out, Temper.class);
      out.putNextEntry(new JarEntry("temper"));
      out.write(temper.name().getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }

  private static void add(JarOutputStream out, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(name));
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
      bytes.transferTo(out);
    }
    out.closeEntry();
  }
}
