package org.krug.local.bench;

import org.krug.local.Subcommand;
import org.krug.local.bench.load.AllLoads;
import org.krug.local.bench.load.AppCommand;
import org.krug.local.bench.load.CostCommand;
import org.krug.local.bench.load.DoorCommand;
import org.krug.local.bench.load.LiveCommand;
import org.krug.local.bench.load.OpeningCommand;
import picocli.CommandLine.Command;

/** `./krug bench …`: measurements. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Krug on this machine.",
            "Without a name: the opening of registration, a rush at the door, the live delay, and what that costs, in a",
            "local cloud in a process of its own, which ends with it. Takes some minutes."
        },
        synopsisSubcommandLabel = "[MEASUREMENT]",
        subcommands = {
            OpeningCommand.class,
            DoorCommand.class,
            LiveCommand.class,
            CostCommand.class,
            AppCommand.class,
            Cold.class
        })
public final class Bench extends AllLoads implements Subcommand {}
