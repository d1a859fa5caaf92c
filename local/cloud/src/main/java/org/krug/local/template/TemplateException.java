package org.krug.local.template;

/** The template says something that can't be served; the message names the logical id. */
public final class TemplateException extends RuntimeException {
    public TemplateException(String logicalId, String problem) {
        super("template.yaml: " + logicalId + ": " + problem);
    }
}
