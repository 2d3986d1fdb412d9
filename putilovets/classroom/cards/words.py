"""The words of pseudonyms: plain words of the trade.

None is a given name, a rank, an insult, a colour or a word of the time's politics, and none can be
taken for a remark on whoever draws it.
"""

QUALITIES: tuple[str, ...] = (
    *("brass", "careful", "carved", "clear", "early", "even", "exact", "firm", "fitted"),
    *("folded", "fresh", "glass", "humming", "iron", "level", "linen", "lively", "long"),
    *("maple", "measured", "mended", "morning", "neat", "oaken", "oiled", "painted", "paper"),
    *("patient", "polished", "ready", "resting", "ringing", "rolling", "shining", "sound"),
    *("steady", "sturdy", "tempered", "tidy", "tuned", "turned", "upright", "warm", "woven"),
)
THINGS: tuple[str, ...] = (
    *("anvil", "axle", "basket", "bearing", "bellows", "bench", "bobbin", "bolt", "bridge"),
    *("button", "caliper", "cart", "casting", "compass", "dial", "flange", "flywheel"),
    *("furnace", "gauge", "gear", "girder", "handle", "hinge", "hoist", "ingot", "kettle"),
    *("ladder", "lantern", "lathe", "lever", "lintel", "loom", "magnet", "mallet", "needle"),
    *("pencil", "piston", "pivot", "planer", "pliers", "pulley", "rail", "ratchet", "ribbon"),
    *("rivet", "roller", "shuttle", "spindle", "spring", "stencil", "thimble", "thread"),
    *("trestle", "tripod", "trolley", "turbine", "valve", "wagon", "washer", "wheel"),
    *("whistle", "window"),
)
"""Tools, parts and what stands in a works."""
