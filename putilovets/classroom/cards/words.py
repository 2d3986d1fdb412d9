"""The words of pseudonyms: plain words of the trade.

None is a given name, a rank, an insult, a colour or a word of politics, and none says anything of
whoever draws it.
"""

QUALITIES = tuple(
    """
    airy broad careful clear copper curved deep early even exact firm fitted fresh hollow iron level
    light lively long measured mellow neat oaken patient plain polished quiet ready round rounded
    silent smooth sound square steady steel sturdy tempered tidy tuned upright warm wide wooden
    """.split()
)
THINGS = tuple(
    """
    anvil axle basket bearing bellows bench bobbin bolt bridge button caliper cart casting cog
    compass crane crank dial file flange flywheel furnace gauge gear girder handle hinge hoist
    ingot kettle ladder lantern lathe lever lintel loom magnet mallet needle pencil piston pivot
    plane planer pliers pulley rail ratchet ribbon rivet roller ruler saw shuttle signal sledge
    spindle spring stencil thimble thread trestle tripod trolley turbine valve vice wagon washer
    wheel whistle window
    """.split()
)
"""Tools, parts and what stands in a works."""
