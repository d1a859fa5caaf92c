package org.krug.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that need a LocalStack: `./krug test --localstack` runs them, other runs leave them out. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("localstack")
@Tag("only-localstack")
public @interface OnLocalStackOnly {}
