package org.krug.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * One test of a class that is otherwise {@link OnLocalStackToo}: its thousands of requests would take minutes through LocalStack, which answers
 * each in some milliseconds, or it depends on how long a request takes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("not-on-localstack")
public @interface NotOnLocalStack {}
