"""Yearly figures: each with what was counted, by whom, in which year, and where the figure comes from."""
