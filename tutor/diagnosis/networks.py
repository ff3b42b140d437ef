"""The networks of the course."""

from tutor.diagnosis.sigmoid_network import SIGMOIDS
from tutor.diagnosis.tanh_network import TANHS

PROGRAMS = (SIGMOIDS, TANHS)
