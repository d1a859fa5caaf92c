package org.krug.app.screens;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** On a phone on which somebody is signed in, against HTTP on loopback. */
abstract class PhoneTest {
    @TempDir
    Path data;

    LoopbackKrug krug;
    Phone phone;

    @BeforeEach
    void switchOn() throws Exception {
        krug = new LoopbackKrug();
        phone = new Phone(krug.address(), data).signedIn();
    }

    @AfterEach
    void switchOff() {
        phone.close();
        krug.close();
    }
}
