"""What an analyst works out from a table of counts by age or by deprivation, before there is an indicator.

ages           age bands as people write them           standards   the European Standard Population
reading        the table: groups of lines, or faults    texts       faults, each with its remedy
standardising  direct and indirect rates                living      life expectancy
gradients      slope and relative index                 ordering    means and quantiles
asked          how a figure is wanted                   rows        what comes of it, a column a fact

The methods themselves are pure (`engines.statistics`); `./cydwaith rate` asks for them. What it writes as CSV can
be imported.
"""
