package org.krug.local.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies: the folder that holds template.yaml. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /**
     * The project's folder: the system property {@code krug.root}, or the nearest folder upwards that holds template.yaml.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path root() {
        String named = System.getProperty("krug.root", "");
        Path start = Path.of(named).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no template.yaml in " + start + " or above it");
    }

    /** The one description of the cloud. */
    public static Path template() {
        return root().resolve("template.yaml");
    }
}
