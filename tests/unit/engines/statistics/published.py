"""Published panels, read from whichever installed package ships them; a test that needs one is skipped without it."""

import csv
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

# Typed in from Abadie, Diamond & Hainmueller 2010 (JASA 105): averages 1980–1988, beer 1984–1988.
PREDICTORS = Path(__file__).with_name("prop99_predictors.tsv")


def numbers(text: str) -> list[float]:
    """Numbers as they are typed in, between spaces."""
    return [float(one) for one in text.split()]


def shipped(package: str, *parts: str) -> Path:
    """A file within an installed package, without importing it."""
    spec = find_spec(package)
    file = Path(spec.origin).parent.joinpath(*parts) if spec and spec.origin else None
    if file is None or not file.exists():
        pytest.skip(f"the package {package} with its data is not installed")
    return file


def proposition_99():
    """Packs of cigarettes sold a head in 39 American states, 1970–2000: states, years, (states, years)."""
    with shipped("synthdid", "data", "california_prop99.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    states, years = sorted({row["State"] for row in rows}), sorted({int(row["Year"]) for row in rows})
    values = np.full((len(states), len(years)), np.nan)
    for row in rows:
        values[states.index(row["State"]), years.index(int(row["Year"]))] = float(row["PacksPerCapita"])
    return states, years, values


def predictors(states, years, values):
    """The seven predictors of Abadie, Diamond & Hainmueller 2010: (states, predictors)."""
    if not PREDICTORS.exists():
        pytest.skip("the predictors of Proposition 99 are not here")
    with PREDICTORS.open(encoding="utf-8") as file:
        rows = {
            row.pop("state"): [float(cell) for cell in row.values()] for row in csv.DictReader(file, delimiter="\t")
        }
    lags = values[:, [years.index(year) for year in (1975, 1980, 1988)]]
    return np.column_stack([np.array([rows[state] for state in states]), lags])


def county_employment():
    """Log teenage employment of 500 American counties, 2003–2007 (R's `did::mpdta`): (counties, years), starts."""
    table = pd.read_pickle(shipped("moderndid", "core", "datasets", "mpdta_long.pkl.gz"), compression="gzip")
    wide = table.pivot_table(index="countyreal", columns="year", values="lemp")
    first = table.groupby("countyreal")["first.treat"].first().loc[wide.index].to_numpy()
    return wide.to_numpy(), np.where(first == 0, np.inf, first - wide.columns[0])
